/** A digit of any script as one of 0 to 9: those of one script stand in a row from zero on, and so may those of another. */
const digitOf = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
  return String(value % 10);
};

/**
 * A text in its plainest form, to be searched, never to be kept: full-width and other compatibility forms of characters
 * become the usual ones (NFKC of Unicode), digits of every script 0 to 9, every dash a hyphen, every blank a space, and
 * what has no width of its own is left out. A line ends in a line feed.
 */
export const plainText = (text: string): string =>
  /^[\n\x20-\x7e]*$/.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/[\p{Cf}\p{M}]/gu, '')
        .replace(/[^\P{Nd}0-9]/gu, digitOf)
        .replace(/[\p{Pd}\u2212]/gu, '-')
        .replace(/[\r\u2028\u2029]+/gu, '\n')
        .replace(/[^\S\n]/gu, ' ');
