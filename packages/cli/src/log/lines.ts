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
