import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { columns, type Column } from './columns.js';
import type { CsvRecord } from './csv.js';
import { headerOf, type Header } from './header.js';
import type { FileProblem, RowProblem, UnreadableRow } from './problem.js';
import { recordsOf } from './records.js';
import { beginningOf } from './beginning.js';
import { textOf } from './text.js';

/** A row of the log: its cells in the order of `columns`, empty where the file has none, and the line on which it starts. */
export interface LogRow {
  readonly line: number;
  readonly cells: ReadonlyArray<string>;
  /** Whether its instant is a date of Excel's own. */
  readonly hasDateCell?: boolean;
}

/** A row, or why that line holds none. */
export type LogLine = Either<UnreadableRow, LogRow>;

/** Rows as they are read, many at a time, in the order of their file. `E` ends them: the file is none that can be read. */
export type RowSource<E> = AsyncIterable<Either<E, ReadonlyArray<LogLine>>>;

/** What stands in a column of a row. */
export const cellOf = ({ cells }: Pick<LogRow, 'cells'>, column: Column): string =>
  cells[columns.indexOf(column)] ?? '';

/** Called with the header of a log and its cells, before any row is given. */
export type OnHeader = (header: Header, cells: ReadonlyArray<string>) => void;

const lineOf =
  (header: Header) =>
  ({ line, cells }: CsvRecord): LogLine =>
    isLeft(cells)
      ? left({ line, problem: cells.left })
      : right({ line, cells: columns.map((column) => cells.right[header.get(column) ?? -1] ?? '') });

/** Lines that end in CR alone make one long line of the whole file. */
const hasBareReturn = (line: string): boolean => /\r(?!\n|$)/.test(line);

const headerProblem = ({ type }: RowProblem, line: number, begin: Uint8Array): FileProblem => {
  if (type !== 'LongLine') return { type: 'BrokenHeader', line };
  const isBare = hasBareReturn(Buffer.from(begin.subarray(0, 10_000)).toString('latin1'));
  return isBare ? { type: 'BareReturns' } : { type: 'LongHeader', line };
};

/** A header that has all columns, or one of them twice. */
const isHeader = (cells: ReadonlyArray<string>): boolean => {
  const read = headerOf(cells);
  return !isLeft(read) || read.left.type === 'RepeatedColumn';
};

/** A column may only be missing since cells are not told apart: so it is said by what they were. */
const withSeparator = (
  problem: FileProblem,
  { length }: ReadonlyArray<string>,
  begin: Uint8Array,
): FileProblem =>
  problem.type === 'MissingColumn' && length > 1
    ? { ...problem, separator: beginningOf(begin).separator }
    : problem;

/**
 * Reads a complaint log (`docs/complaint-log.md`): text, RFC 4180, a header with any order of columns. A bad row does
 * not hinder the others; a file that is no log is an error, which ends the rows.
 */
export async function* readLog(
  input: AsyncIterable<Uint8Array>,
  onHeader: OnHeader = () => undefined,
): AsyncGenerator<Either<FileProblem, ReadonlyArray<LogLine>>, void, undefined> {
  const begin: Uint8Array[] = [];
  const text = async function* (): AsyncGenerator<Either<FileProblem, Uint8Array>, void, undefined> {
    for await (const piece of textOf(input)) {
      if (isLeft(piece)) return yield piece;
      if (begin.length === 0) begin.push(piece.right);
      yield piece;
    }
  };
  let header: Header | undefined;
  for await (const records of recordsOf(text(), isHeader)) {
    if (isLeft(records)) return yield records;
    const [first, ...rest] = records.right;
    if (first === undefined) continue;
    if (header !== undefined) {
      yield right(records.right.map(lineOf(header)));
      continue;
    }
    const { line, cells } = first;
    if (isLeft(cells)) return yield left(headerProblem(cells.left, line, begin[0] ?? new Uint8Array()));
    const read = headerOf(cells.right);
    if (isLeft(read)) return yield left(withSeparator(read.left, cells.right, begin[0] ?? new Uint8Array()));
    header = read.right;
    onHeader(header, cells.right);
    yield right(rest.map(lineOf(header)));
  }
  if (header === undefined) yield left({ type: 'EmptyFile' });
}
