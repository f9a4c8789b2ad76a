import { isLeft, isRight, left, type Either } from 'fp-ts/lib/Either.js';
import { lineEnd, lineFeed, linesBetween, longestLine, longLine } from './lines.js';
import type { RowProblem } from './problem.js';
import type { Separator } from './separator.js';
import { splitRecords, type Cells } from './split.js';

/** One record: its cells, or why it has none, and the physical line (from 1) on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Either<RowProblem, Cells>;
}

// In bytes: more than any row has, and few rows to lose to one quote.
const longest = 100_000;

/** How many bytes behind the beginning of a record tell what it is, whatever comes after them. */
export const lookahead = longestLine + longest + 2;

const isBlank = (cells: Cells): boolean => cells.every((cell) => cell.trim() === '');

const check = (
  cells: Either<RowProblem, Cells>,
  width: number | undefined,
  isTooLong: boolean,
): Either<RowProblem, Cells> => {
  if (isLeft(cells)) return cells;
  if (isTooLong) return left({ type: 'OpenQuote' });
  const found = cells.right.length;
  return width === undefined || found === width ? cells : left({ type: 'CellCount', expected: width, found });
};

/** How far a text was read: the index of what comes next, on which line it stands, and how many cells a record has. */
export interface Place {
  start: number;
  line: number;
  width: number | undefined;
  readonly separator: Separator;
  /** The line of the place is too long and was told; the rest of it comes next. */
  isInLongLine: boolean;
}

/** The records that begin before an index. The place, where a line begins, is left behind them. */
function* recordsUntil(text: Uint8Array, place: Place, end: number): Generator<CsvRecord, void, undefined> {
  while (place.start < end) {
    for (const record of splitRecords(text, place.start, place.separator)) {
      if (place.start >= end) return;
      const firstLineEnd = lineEnd(text, place.start);
      const isOneLine = record.end === firstLineEnd;
      const isTooLong = !isOneLine && record.end - place.start > longest;
      const isSkipped = isOneLine && isRight(record.cells) && isBlank(record.cells.right);
      const cells = isSkipped ? record.cells : check(record.cells, place.width, isTooLong);
      if (!isSkipped) {
        yield { line: place.line, cells };
        place.width ??= isRight(cells) ? cells.right.length : undefined;
      }
      const next = isRight(cells) ? record.end : firstLineEnd;
      place.line += linesBetween(text, place.start, next);
      place.start = next;
      // The records behind a wrong one start elsewhere than they were thought to.
      if (next !== record.end) break;
    }
  }
}

/** Moves the place behind the line it stands in, as far as the text goes. */
const passLine = (text: Uint8Array, place: Place): void => {
  const end = lineEnd(text, place.start);
  place.isInLongLine = text[end - 1] !== lineFeed;
  if (!place.isInLongLine) place.line += 1;
  place.start = end;
};

/**
 * The records of a part of a text in UTF-8 that begin before an index, from the place on; blank ones are left out. All
 * must have as many cells as the first one, the header.
 *
 * A quote that is never closed would make one record of all the good rows behind it. So a wrong record costs its first
 * line only, and reading goes on with the line after it; and a very long record of several lines is wrong too. A line
 * that is too long to be looked at ends what stands before it, and costs itself.
 */
export function* recordsIn(
  text: Uint8Array,
  place: Place,
  end: number,
): Generator<CsvRecord, void, undefined> {
  if (place.isInLongLine) passLine(text, place);
  while (place.start < end) {
    const long = longLine(text, place.start) ?? text.length;
    yield* recordsUntil(text.subarray(0, long), place, Math.min(end, long));
    if (place.start < long || long === text.length) return;
    yield { line: place.line, cells: left({ type: 'LongLine' }) };
    passLine(text, place);
  }
}
