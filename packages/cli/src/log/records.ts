import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { lookahead, recordsIn, type CsvRecord, type Place } from './csv.js';
import type { FileProblem } from './problem.js';
import { beginningOf, type IsHeader } from './beginning.js';

const carriageReturn = 13;
// More than is looked ahead, so that each copy of what is left over is worth it.
const window = lookahead + 256 * 1024;

/** A last CRLF may be cut off behind its CR. */
const withoutReturn = (text: Uint8Array): Uint8Array =>
  text.at(-1) === carriageReturn ? text.subarray(0, -1) : text;

const placeIn = (text: Uint8Array, isHeader: IsHeader | undefined): Place => ({
  ...{ width: undefined, isInLongLine: false },
  ...beginningOf(text, isHeader),
});

/**
 * The records of a text in UTF-8 that comes in pieces, many at a time, from its header on. No more of it is held than it takes to tell a
 * record. A problem of the text is passed on, and ends it.
 */
export async function* recordsOf(
  text: AsyncIterable<Either<FileProblem, Uint8Array>>,
  isHeader?: IsHeader,
): AsyncGenerator<Either<FileProblem, ReadonlyArray<CsvRecord>>, void, undefined> {
  let place: Place | undefined;
  let [pieces, length]: [Uint8Array[], number] = [[], 0];
  for await (const piece of text) {
    if (isLeft(piece)) return yield piece;
    pieces.push(piece.right);
    length += piece.right.length;
    if (length < window) continue;
    const held = Buffer.concat(pieces);
    place ??= placeIn(held, isHeader);
    yield right([...recordsIn(held, place, held.length - lookahead)]);
    const rest = held.subarray(place.start);
    place.start = 0;
    [pieces, length] = [[rest], rest.length];
  }
  const last = withoutReturn(Buffer.concat(pieces));
  yield right([...recordsIn(last, place ?? placeIn(last, isHeader), last.length)]);
}
