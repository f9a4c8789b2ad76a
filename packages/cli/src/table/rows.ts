import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { NotUtf8 } from '../log/problem.js';
import { beginningOf, type IsHeader } from '../log/beginning.js';
import { textOf } from '../log/text.js';
import { mib } from '../shell/io/sizes.js';
import { cellText } from '../shell/xlsx/cell.js';
import type { XlsxProblem } from '../shell/xlsx/fault.js';
import { isStoreFile, isZip } from '../shell/xlsx/magic.js';
import { readXlsx } from '../shell/xlsx/read-xlsx.js';

/** A row of a table: its line, or its row in Excel, and its cells as text. */
export interface TableRow {
  readonly line: number;
  /** The sheet of a workbook; undefined in a text. */
  readonly sheet?: string;
  readonly cells: ReadonlyArray<string>;
  /** Where a cell is a date of Excel's own, from 0. */
  readonly dateCells?: ReadonlySet<number>;
}

/** A text that no CSV can be made of: a quote that is never closed. */
export interface BrokenText {
  readonly type: 'BrokenText';
  readonly line: number;
}

/** Why the rows of a table end before it does. */
export type RowsProblem = BrokenText | NotUtf8 | XlsxProblem;

type Rows = AsyncGenerator<Either<RowsProblem, TableRow>, void, undefined>;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let start = 0; start < bytes.length; start += mib) {
    yield await Promise.resolve(bytes.subarray(start, start + mib));
  }
}

/** What ends a text before its last byte. It is looked for before a row is given, since rows are stored while they are read. */
const notTextIn = async (bytes: Uint8Array): Promise<NotUtf8 | undefined> => {
  for await (const piece of textOf(piecesOf(bytes))) if (isLeft(piece)) return piece.left;
  return undefined;
};

async function* textIn(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of textOf(piecesOf(bytes))) {
    if (isLeft(piece)) throw new Error('a text was read to its end once, and not again');
    yield piece.right;
  }
}

/** The first bytes of a text, in UTF-8. */
const beginOf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  for await (const piece of textIn(bytes)) if (piece.length > 0) return piece;
  return new Uint8Array();
};

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: ReadonlyArray<string>;
}

async function* textRows(bytes: Uint8Array, isHeader: IsHeader | undefined): Rows {
  const broken = await notTextIn(bytes);
  if (broken !== undefined) return yield left(broken);
  const { separator, line: firstLine } = beginningOf(await beginOf(bytes), isHeader);
  const parser = parse({
    delimiter: separator,
    from_line: firstLine,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: mib,
    info: true,
  });
  const records: AsyncIterable<Parsed> = Readable.from(textIn(bytes)).pipe(parser);
  let line = 1;
  try {
    for await (const { info, record } of records) {
      // The line on which it begins: its cells may hold line breaks.
      const breaks = record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
      line = info.lines - breaks;
      yield right({ line, cells: record.map((cell) => cell.trim()) });
    }
  } catch {
    yield left({ type: 'BrokenText', line });
  }
}

async function* sheetRows(bytes: Uint8Array): Rows {
  for await (const read of readXlsx(bytes)) {
    if (isLeft(read)) {
      yield read;
      continue;
    }
    const { row: line, sheet, cells } = read.right;
    const dateCells = new Set(cells.flatMap((cell, place) => (typeof cell === 'object' ? [place] : [])));
    yield right({ line, sheet, cells: cells.map(cellText), dateCells });
  }
}

/**
 * The rows of a table in CSV or in an Excel workbook, as they are read; those of a text from the header on, where
 * `isHeader` knows it.
 */
export const tableRows = (bytes: Uint8Array, isHeader?: IsHeader): Rows =>
  isZip(bytes) || isStoreFile(bytes) ? sheetRows(bytes) : textRows(bytes, isHeader);
