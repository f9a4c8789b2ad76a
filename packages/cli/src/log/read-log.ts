import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Column } from './columns.js';
import { recordsOf, type CsvRecord } from './csv.js';
import { headerOf, type Header } from './header.js';
import type { FileProblem, RowProblem, UnreadableRow } from './problem.js';
import { textOf } from './text.js';

/** A row of the log: its cells by column, empty where the file has none, and the line on which it starts. */
export interface LogRow {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

/** A row, or why that line holds none. */
export type LogLine = Either<UnreadableRow, LogRow>;

function* rowsOf(header: Header, records: Iterable<CsvRecord>): Generator<LogLine, void, undefined> {
  for (const { line, cells } of records) {
    yield isLeft(cells)
      ? left({ line, problem: cells.left })
      : right({ line, cell: (column) => cells.right[header.get(column) ?? -1] ?? '' });
  }
}

/** Lines that end in CR alone make one long line of the whole file. */
const hasBareReturn = (line: string): boolean => /\r(?!\n|$)/.test(line);

const headerProblem = ({ type }: RowProblem, line: number, text: Uint8Array): FileProblem => {
  if (type !== 'LongLine') return { type: 'BrokenHeader', line };
  const begin = Buffer.from(text.subarray(0, 10_000)).toString('latin1');
  return hasBareReturn(begin) ? { type: 'BareReturns' } : { type: 'LongHeader', line };
};

/**
 * Reads a complaint log (`docs/complaint-log.md`): UTF-8, RFC 4180, a header with any order of columns. A bad row does
 * not hinder the others; a file that is no log is an error. The rows are read while they are iterated, once.
 */
export const readLog = (bytes: Uint8Array): Either<FileProblem, Iterable<LogLine>> => {
  const text = textOf(bytes);
  if (isLeft(text)) return text;
  const records = recordsOf(text.right);
  const first = records.next();
  if (first.done === true) return left({ type: 'EmptyFile' });
  const { line, cells } = first.value;
  if (isLeft(cells)) return left(headerProblem(cells.left, line, text.right));
  const header = headerOf(cells.right);
  if (isLeft(header)) return header;
  return right(rowsOf(header.right, records));
};
