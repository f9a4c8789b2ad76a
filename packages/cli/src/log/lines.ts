export const lineFeed = 10;

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

/** The longest line of a log in bytes, its end left out: 1 MiB, ten thousand times what a row has. */
export const longestLine = 1024 * 1024;

/** Where the first line behind an index begins that is too long to be looked at; undefined where there is none. */
export const longLine = (text: Uint8Array, index: number): number | undefined => {
  let start = index;
  while (text.length - start > longestLine) {
    // Nearly every step is over many lines: the last end within the limit, and only where there is none a long line.
    const end = text.lastIndexOf(lineFeed, start + longestLine);
    if (end < start) return start;
    start = end + 1;
  }
  return undefined;
};
