const lineFeed = 10;

/**
 * Cuts bytes into lines, ended by LF or CRLF, and hands over all that are complete after each piece of input: one
 * who sends a single line gets it answered before sending the next. A last line without an end is a line too.
 * Bytes that are not UTF-8 become U+FFFD.
 * @example for await (const lines of linesOf(process.stdin)) ...
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
    const whole = Buffer.concat([...rest, piece.subarray(0, end)]).toString('utf8');
    rest = [piece.subarray(end + 1)];
    yield whole.split('\n').map(withoutReturn);
  }
  const last = Buffer.concat(rest).toString('utf8');
  if (last !== '') yield [withoutReturn(last)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
