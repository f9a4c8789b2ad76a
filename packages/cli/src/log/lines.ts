const lineFeed = 10;

/** Where the line ends on which an index of a text stands: behind its line feed, or at the end of the text. */
export const lineEnd = (text: Uint8Array, index: number): number => {
  const found = text.indexOf(lineFeed, index);
  return found < 0 ? text.length : found + 1;
};

/** How many lines end between two indexes of a text. */
export const linesBetween = (text: Uint8Array, start: number, end: number): number => {
  let count = 0;
  for (let at = text.indexOf(lineFeed, start); at >= 0 && at < end; at = text.indexOf(lineFeed, at + 1))
    count += 1;
  return count;
};

/** How many lines a text has; the last one may have no end of its own. */
export const lineCount = (text: Uint8Array): number =>
  linesBetween(text, 0, text.length) + (text.length === 0 || text.at(-1) === lineFeed ? 0 : 1);

/** The longest line of a log in bytes, its end left out: 1 MiB, ten thousand times what a row has. */
const longestLine = 1024 * 1024;

/** Where a text has a line that is too long to be looked at, in order: the indexes of its beginning and its end. */
export function* longLines(text: Uint8Array): Generator<readonly [number, number], void, undefined> {
  let start = 0;
  while (text.length - start > longestLine) {
    // Nearly every step is over many lines: the last end within the limit, and only where there is none a long line.
    const end = text.lastIndexOf(lineFeed, start + longestLine);
    if (end >= start) {
      start = end + 1;
      continue;
    }
    const next = lineEnd(text, start);
    yield [start, next];
    start = next;
  }
}
