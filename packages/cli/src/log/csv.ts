import { isLeft, isRight, left, type Either } from 'fp-ts/lib/Either.js';
import { lineEnd, linesBetween, longLines } from './lines.js';
import type { RowProblem } from './problem.js';
import { splitRecords, type Cells } from './split.js';

/** One record: its cells, or why it has none, and the physical line (from 1) on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Either<RowProblem, Cells>;
}

// In bytes: more than any row has, and few rows to lose to one quote.
const longest = 100_000;

const isBlank = (cells: Cells): boolean => cells.length === 1 && cells[0]?.trim() === '';

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

/** What recordsOf knows of the text so far. */
interface Place {
  start: number;
  line: number;
  width: number | undefined;
}

/** The records up to an index, where a line begins; the place is left behind them. */
function* recordsUntil(text: Uint8Array, place: Place): Generator<CsvRecord, void, undefined> {
  while (place.start < text.length) {
    for (const record of splitRecords(text, place.start)) {
      const firstLineEnd = lineEnd(text, place.start);
      const isOneLine = record.end === firstLineEnd;
      const isTooLong = !isOneLine && record.end - place.start > longest;
      const isSkipped = isOneLine && isRight(record.cells) && isBlank(record.cells.right);
      const cells = isSkipped ? record.cells : check(record.cells, place.width, isTooLong);
      if (!isSkipped) {
        yield { line: place.line, cells };
        place.width ??= isRight(cells) ? cells.right.length : undefined;
      }
      const end = isRight(cells) ? record.end : firstLineEnd;
      place.line += linesBetween(text, place.start, end);
      place.start = end;
      // The records behind a wrong one start elsewhere than they were thought to.
      if (end !== record.end) break;
    }
  }
}

/**
 * The records of a text in UTF-8, blank ones left out. All must have as many cells as the first one, the header.
 *
 * A quote that is never closed would make one record of all the good rows behind it. So a wrong record costs its first
 * line only, and reading goes on with the line after it; and a very long record of several lines is wrong too. A line
 * that is too long to be looked at ends what stands before it, and costs itself.
 */
export function* recordsOf(text: Uint8Array): Generator<CsvRecord, void, undefined> {
  const place: Place = { start: 0, line: 1, width: undefined };
  for (const [start, end] of longLines(text)) {
    yield* recordsUntil(text.subarray(0, start), place);
    yield { line: place.line, cells: left({ type: 'LongLine' }) };
    place.start = end;
    place.line += 1;
  }
  yield* recordsUntil(text, place);
}
