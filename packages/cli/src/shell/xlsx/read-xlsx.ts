import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { mib } from '../io/sizes.js';
import type { SheetRow } from './cell.js';
import { dateStyles } from './date-styles.js';
import { XlsxFault, type UnreadXlsx } from './fault.js';
import { openPackage, smallPart, type Package } from './package.js';
import { sheetReader, type CellContext, type NumberedRow } from './sheet.js';
import { sharedStrings } from './text-collector.js';
import { readWorkbook, type Workbook } from './workbook.js';
import { readAll, readXml, type XmlReader } from './xml.js';

// A million rows of thirty cells; texts are unpacked to be cut, so that most of it is never kept.
const largestSheet = 1024 * mib;
const largestStrings = 512 * mib;

const readPart = async <R extends XmlReader>(
  zip: Package,
  name: string | undefined,
  limit: number,
  reader: R,
): Promise<R> => {
  const bytes = name === undefined ? undefined : zip.part(name, limit);
  if (bytes !== undefined) await readAll(bytes, reader);
  return reader;
};

const contextOf = async (zip: Package, workbook: Workbook): Promise<CellContext> => {
  const { texts } = await readPart(zip, workbook.stringsPart, largestStrings, sharedStrings());
  const { isDate } = await readPart(zip, workbook.stylesPart, smallPart, dateStyles());
  return { texts, isDate, from1904: workbook.from1904 };
};

/** The rows of a sheet up to one; what is behind it is not unpacked. */
async function* rowsOfSheet(
  cells: AsyncIterable<Uint8Array>,
  context: CellContext,
  lastRow: number,
): AsyncGenerator<NumberedRow, void, undefined> {
  const reader = sheetReader(context);
  for await (const _ of readXml(cells, reader)) {
    for (const row of reader.take()) {
      if (row.row > lastRow) return;
      yield row;
    }
  }
}

async function* rowsOf(bytes: Uint8Array, lastRow: number): AsyncGenerator<SheetRow, void, undefined> {
  const zip = await openPackage(bytes);
  const workbook = await readWorkbook(zip);
  const context = await contextOf(zip, workbook);
  for (const { name, part } of workbook.sheets) {
    const cells = zip.part(part, largestSheet);
    if (cells === undefined) throw new XlsxFault('DamagedXlsx');
    for await (const row of rowsOfSheet(cells, context, lastRow)) yield { sheet: name, ...row };
  }
}

/**
 * The rows of an Excel workbook (.xlsx), of each sheet that is to be seen, one after the other, up to a row of each; rows that Excel does not
 * write because nothing stands in them are left out. A `Left` is the last: nothing behind it is read. Sheets are unpacked
 * while they are iterated; of the workbook's texts the first 1,000 characters of each are kept meanwhile.
 */
export async function* readXlsx(
  bytes: Uint8Array,
  lastRow = Infinity,
): AsyncGenerator<Either<UnreadXlsx, SheetRow>, void, undefined> {
  try {
    for await (const row of rowsOf(bytes, lastRow)) yield right(row);
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    yield left(error.problem);
  }
}
