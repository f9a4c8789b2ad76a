const isId = (text: string): boolean => /^[\p{L}\p{N}._:/-]+$/u.test(text);

/** A spelling as it is looked for: case and blanks make no difference. */
const alike = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

// More than an office has agencies, categories and channels; a column of other things would have no end.
const mostNames = 1000;

/** Makes ids of the names that a log has for agencies, categories and channels. */
export interface NameIds {
  readonly idOf: (name: string) => string;
  /** The first spelling of each id that was made of a name, by the id; of the first thousand. */
  readonly spellings: ReadonlyMap<string, string>;
}

/** `given` says which id a spelling means, and comes before the rule. */
export const nameIds = (given: ReadonlyMap<string, string> = new Map()): NameIds => {
  const ids = new Map([...given].map(([name, id]) => [alike(name), id]));
  const spellings = new Map<string, string>();
  const idMadeOf = (name: string): string =>
    alike(name)
      .replace(/[^\p{L}\p{N}._:/-]+/gu, '-')
      .replace(/^-+|-+$/g, '');
  return {
    spellings,
    idOf: (name) => {
      const known = ids.get(alike(name));
      if (known === undefined && isId(name)) return name;
      const id = known ?? idMadeOf(name);
      if (id !== '' && !spellings.has(id) && spellings.size < mostNames) spellings.set(id, name);
      return id === '' ? name : id;
    },
  };
};
