const isId = (text: string): boolean => /^[\p{L}\p{N}._:/-]+$/u.test(text);

/** A spelling as it is looked for: case and blanks make no difference. */
export const alike = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The id of a name (docs/complaint-log.md): `dinas-p.u.-cipta-karya` of `Dinas P.U. Cipta Karya`. What is an id already
 * stays as it is; empty where nothing of the name can stand in one.
 */
const idOfName = (name: string): string =>
  isId(name)
    ? name
    : alike(name)
        .replace(/[^\p{L}\p{N}._:/-]+/gu, '-')
        .replace(/^-+|-+$/g, '');

/** Makes ids of the names that a file has for agencies, categories and channels. */
export interface NameIds {
  readonly idOf: (name: string) => string;
  /** Whether an id was made of a name, and did not stand there as it is. */
  readonly isMade: (id: string) => boolean;
}

// Far more than a region has agencies, categories and channels; what a file has beyond that is passed over.
const mostMade = 10_000;

/** `given` says which id a spelling means, and comes before the rule. */
export const nameIds = (given: ReadonlyMap<string, string> = new Map()): NameIds => {
  const ids = new Map([...given].map(([name, id]) => [alike(name), id]));
  const made = new Set<string>();
  return {
    idOf: (name) => {
      const id = ids.get(alike(name)) ?? idOfName(name);
      if (id !== name && made.size < mostMade) made.add(id);
      return id;
    },
    isMade: (id) => made.has(id),
  };
};
