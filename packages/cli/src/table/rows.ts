import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { separatorOf } from '../log/separator.js';
import { byteOrderMarkOf } from '../shell/io/byte-order-mark.js';
import { mib } from '../shell/io/sizes.js';
import { cellText } from '../shell/xlsx/cell.js';
import type { XlsxProblem } from '../shell/xlsx/fault.js';
import { isZip } from '../shell/xlsx/magic.js';
import { readXlsx } from '../shell/xlsx/read-xlsx.js';

/** A row of a table: its line, or its row in Excel, and its cells as text. */
export interface TableRow {
  readonly line: number;
  readonly cells: ReadonlyArray<string>;
}

/** A text that no CSV can be made of: a quote that is never closed. */
export interface BrokenText {
  readonly type: 'BrokenText';
  readonly line: number;
}

type Rows = AsyncGenerator<Either<BrokenText | XlsxProblem, TableRow>, void, undefined>;

/** UTF-8, UTF-16 with its mark, or else the encoding of an old Excel. */
const decoderOf = (bytes: Uint8Array): TextDecoder => {
  const mark = byteOrderMarkOf(bytes);
  return new TextDecoder(mark?.encoding ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252'));
};

function* piecesOf(bytes: Uint8Array): Generator<string, void, undefined> {
  const decoder = decoderOf(bytes);
  for (let start = 0; start < bytes.length; start += mib) {
    yield decoder.decode(bytes.subarray(start, start + mib), { stream: true });
  }
  yield decoder.decode();
}

interface Parsed {
  readonly info: { readonly lines: number };
  readonly record: ReadonlyArray<string>;
}

async function* textRows(bytes: Uint8Array): Rows {
  const parser = parse({
    delimiter: separatorOf(bytes),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: mib,
    info: true,
  });
  const records: AsyncIterable<Parsed> = Readable.from(piecesOf(bytes)).pipe(parser);
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
    if (isLeft(read)) yield read;
    else yield right({ line: read.right.row, cells: read.right.cells.map(cellText) });
  }
}

/** The rows of a table in CSV or in an Excel workbook, as they are read. */
export const tableRows = (bytes: Uint8Array): Rows => (isZip(bytes) ? sheetRows(bytes) : textRows(bytes));
