import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { parseAll, type Cells } from './csv.js';
import { recordText } from './record-text.js';
import type { BadRow } from './problem.js';

/** One record: its cells, or why it has none, and the physical line (from 1) on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Either<BadRow, Cells>;
}

/** Some records, and the index of the line behind them. */
export interface Stretch {
  readonly records: ReadonlyArray<CsvRecord>;
  readonly next: number;
}

const atOnce = 1000;

const isBlank = (line: string | undefined): boolean => line === '' || line === '\r';

/** The next records, parsed together; undefined where one of them is bad. */
const many = (lines: ReadonlyArray<string>, start: number, width: number): Stretch | undefined => {
  const texts: string[] = [];
  const starts: number[] = [];
  let next = start;
  while (next < lines.length && texts.length < atOnce) {
    const record = isBlank(lines[next]) ? { text: undefined, next: next + 1 } : recordText(lines, next);
    if (record === undefined) return undefined;
    if (record.text !== undefined) {
      texts.push(record.text);
      starts.push(next + 1);
    }
    next = record.next;
  }
  const parsed = parseAll(texts);
  if (isLeft(parsed) || parsed.right.some((cells) => cells.length !== width)) return undefined;
  return {
    records: parsed.right.map((cells, index) => ({ line: starts[index] ?? 0, cells: right(cells) })),
    next,
  };
};

/**
 * The record that starts at a line (an index), none where it is blank. `width` is how many cells it must have, if
 * that is known. A bad record costs its first line only: what follows an open quote may well be good rows.
 */
export const recordAt = (lines: ReadonlyArray<string>, start: number, width?: number): Stretch => {
  if (isBlank(lines[start])) return { records: [], next: start + 1 };
  const is = (cells: CsvRecord['cells'], next: number): Stretch => ({
    records: [{ line: start + 1, cells }],
    next,
  });
  // A quote that is never closed is looked for on its own line: it may be a stray one.
  const { text, next } = recordText(lines, start) ?? { text: lines[start] ?? '', next: start + 1 };
  const parsed = parseAll([text]);
  if (isLeft(parsed)) return is(parsed, start + 1);
  const [cells = []] = parsed.right;
  if (width === undefined || cells.length === width) return is(right(cells), next);
  return is(left({ type: 'CellCount', expected: width, found: cells.length }), start + 1);
};

/** The records from a line on, each of `width` cells, by RFC 4180. Blank lines are none, but count as lines. */
export const recordsFrom = (
  lines: ReadonlyArray<string>,
  start: number,
  width: number,
): ReadonlyArray<CsvRecord> => {
  const records: CsvRecord[] = [];
  // Up to here lines are looked at one by one, because there is a bad record among them.
  let careful = start;
  for (let at = start; at < lines.length;) {
    const together = at < careful ? undefined : many(lines, at, width);
    if (together === undefined && at >= careful) careful = at + atOnce;
    const { records: found, next } = together ?? recordAt(lines, at, width);
    records.push(...found);
    at = next;
  }
  return records;
};
