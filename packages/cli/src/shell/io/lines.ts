const lineFeed = 10;

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

/**
 * Cuts bytes into lines, ended by LF or CRLF. After each piece of input it gives all lines that are complete, so
 * that a program that sends a single line is answered before it sends the next. A last line without an end is a line
 * too. Bytes that are not UTF-8 become U+FFFD.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<ReadonlyArray<string>> {
  // A piece may end inside a character, but no character of UTF-8 holds a line feed: lines are cut as bytes.
  let rest: Uint8Array[] = [];
  for await (const piece of input) {
    const end = piece.lastIndexOf(lineFeed);
    if (end < 0) {
      rest.push(piece);
      continue;
    }
    const complete = Buffer.concat([...rest, piece.subarray(0, end)]).toString('utf8');
    rest = [piece.subarray(end + 1)];
    yield complete.split('\n').map(withoutReturn);
  }
  const last = Buffer.concat(rest).toString('utf8');
  if (last !== '') yield [withoutReturn(last)];
}
