import { bimap, chain, map, type Either } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Column } from './columns.js';
import { headerOf, type Header } from './header.js';
import { recordsFrom, type CsvRecord } from './records.js';
import { textLines } from './text.js';
import type { BadRow, NotALog } from './problem.js';

/** A row of the log: its cells by column, empty where the file has none, and the line on which it starts. */
export interface LogRow {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

/** A row, or why there is none on that line. */
export type LogLine = Either<{ readonly line: number; readonly trouble: BadRow }, LogRow>;

const rowOf =
  ({ places }: Header) =>
  ({ line, cells }: CsvRecord): LogLine =>
    pipe(
      cells,
      bimap(
        (trouble) => ({ line, trouble }),
        (row) => ({ line, cell: (column) => row[places.get(column) ?? -1] ?? '' }),
      ),
    );

/**
 * Reads a complaint log (`docs/complaint-log.md`), whole: UTF-8, RFC 4180, a header with any order of columns. A bad
 * row does not hinder the others; a file that is no log is an error.
 * @example readLog(await readFile('log.csv')) // right([right({ line: 2, cell }), ...])
 */
export const readLog = (bytes: Uint8Array): Either<NotALog, ReadonlyArray<LogLine>> =>
  pipe(
    textLines(bytes),
    chain((lines) =>
      pipe(
        headerOf(lines),
        map((header) => recordsFrom(lines, header.next, header.width).map(rowOf(header))),
      ),
    ),
  );
