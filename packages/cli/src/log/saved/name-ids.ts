const isId = (text: string): boolean => /^[\p{L}\p{N}._:/-]+$/u.test(text);

/** A spelling as it is looked for: case and blanks make no difference. */
const alike = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Makes ids of the names that a log has for agencies, categories and channels. */
export interface NameIds {
  readonly idOf: (name: string) => string;
}

/** `given` says which id a spelling means, and comes before the rule. */
export const nameIds = (given: ReadonlyMap<string, string> = new Map()): NameIds => {
  const ids = new Map([...given].map(([name, id]) => [alike(name), id]));
  return {
    idOf: (name) => {
      const known = ids.get(alike(name));
      if (known !== undefined || isId(name)) return known ?? name;
      const id = alike(name)
        .replace(/[^\p{L}\p{N}._:/-]+/gu, '-')
        .replace(/^-+|-+$/g, '');
      return id === '' ? name : id;
    },
  };
};
