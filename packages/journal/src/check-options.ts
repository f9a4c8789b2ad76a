/** What a field has to be: whether a value is that, and what a program is told whose value is not. */
export interface FieldRule {
  readonly fits: (value: unknown) => boolean;
  /** Says it of the field of this name: `now is a function, such as Date.now`. */
  readonly told: (field: string) => string;
}

/** What a function takes: a rule for each field of an object. */
export interface Takes<Fields> {
  /** The function, with whose name each sentence begins: `memoryStore`. */
  readonly by: string;
  /** The object in words: `an object with a journal`. */
  readonly what: string;
  readonly fields: { readonly [Field in keyof Fields]-?: FieldRule };
}

const isObject = (given: unknown): given is object => typeof given === 'object' && given !== null;

const wrong = (by: string, clause: string): TypeError => new TypeError(`${by}: ${clause}.`);

/**
 * Checks what a program in JavaScript gave, where no compiler did. Throws a `TypeError` with a sentence that names what is
 * wrong and what to give: better when a program starts than at its first question. Fields that there is no rule for are
 * nobody's business: for objects that may be wider, such as an environment.
 * @example
 * import { checkFields, fieldRules } from '@pengaduan/journal';
 * const takes = { by: 'rank', what: 'an object with a score', fields: { score: fieldRules.wholeNumber(0, 100) } };
 * try {
 *   checkFields(takes, { score: 101 });
 * } catch (error) {
 *   console.log(String(error)); // TypeError: rank: score is a whole number from 0 to 100.
 * }
 */
export const checkFields = <Fields>({ by, what, fields }: Takes<Fields>, given: unknown): void => {
  if (!isObject(given)) throw wrong(by, `it takes ${what}`);
  for (const [field, { fits, told }] of Object.entries<FieldRule>(fields)) {
    if (!fits(Reflect.get(given, field))) throw wrong(by, told(field));
  }
};

/**
 * The same for options, of which there are no others than those with a rule: one that is misspelled would be left out
 * without a word.
 * @example
 * import { checkOptions, fieldRules } from '@pengaduan/journal';
 * const takes = { by: 'rank', what: 'an object with a score', fields: { score: fieldRules.wholeNumber(0, 100) } };
 * try {
 *   checkOptions(takes, { scroe: 7 });
 * } catch (error) {
 *   console.log(String(error)); // TypeError: rank: there is no option scroe, but score.
 * }
 */
export const checkOptions = <Options>(takes: Takes<Options>, given: unknown): void => {
  const { by, fields } = takes;
  const strange = isObject(given)
    ? Object.keys(given).find((name) => !Object.hasOwn(fields, name))
    : undefined;
  if (strange !== undefined) {
    throw wrong(by, `there is no option ${strange}, but ${Object.keys(fields).join(', ')}`);
  }
  checkFields(takes, given);
};
