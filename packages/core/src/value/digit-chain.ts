/** Some groups of digits that stand one behind the other, with separators between them: `0812-3456-7890`. */
export interface DigitChain {
  /** All digits, without the separators. */
  readonly digits: string;
  readonly groups: ReadonlyArray<string>;
  /** The two characters before the first group. */
  readonly before: string;
}

/** What people put between the digits of one number: blanks, hyphens, dots, underscores and brackets, three at most. */
const separators = /^[ .\-_()]{1,3}$/;

/** No number of a person has more digits, not even with 0062 before it. */
const longest = 18;

const isTrackingId = (group: string): boolean => /^[1-9]\d{6,8}$/.test(group);

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Two Tracking IDs side by side are not one number. */
const isJoined = (text: string, group: Group, next: Group): boolean =>
  separators.test(text.slice(group.end, next.start)) &&
  !(isTrackingId(group.digits) && isTrackingId(next.digits));

/**
 * Every row of neighbouring groups, 18 digits at most. What stands inside a decimal or the number of a letter (`1.081`,
 * `470/0815`) is a row by itself only.
 */
export const digitChains = (text: string): ReadonlyArray<DigitChain> => {
  const all: ReadonlyArray<Group> = [...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    start: index,
    end: index + digits.length,
  }));
  return all.flatMap(({ start }, first) => {
    const before = text.slice(Math.max(0, start - 2), start);
    const isInside = /\d[.,/:]/.test(before);
    const chains: Array<DigitChain> = [];
    let [digits, last]: [string, Group | undefined] = ['', undefined];
    for (const group of all.slice(first, first + longest)) {
      if (last !== undefined && !isJoined(text, last, group)) break;
      digits += group.digits;
      if (digits.length > longest) break;
      last = group;
      chains.push({ digits, groups: [...(chains.at(-1)?.groups ?? []), group.digits], before });
      if (isInside) break;
    }
    return chains;
  });
};
