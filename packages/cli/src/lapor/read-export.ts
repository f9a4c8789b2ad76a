import type { Lang, Zone } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { ListedReport, RefusedLine } from '../lists/result.js';
import { trackingIdOf } from '../shell/tracking-id.js';
import { dateOrders, describeDoubt, doubtfulForm, type WrittenDate } from '../shell/date-orders.js';
import { cellText } from '../shell/xlsx/cell.js';
import type { XlsxProblem } from '../shell/xlsx/fault.js';
import { oneSheet } from '../shell/xlsx/one-sheet.js';
import { readXlsx } from '../shell/xlsx/read-xlsx.js';
import { headerOf, neededColumns, type Column, type Header } from './columns.js';
import type { NameIds } from '../shell/names/name-ids.js';
import { exportedAtIn } from './exported-at.js';
import { reportOfRow, type CellOf } from './report-of-row.js';
import { dateRemedy, type NoExport } from './words.js';

export interface ExportOptions {
  /** When the export was made, where somebody says so: it counts before what the sheet says. */
  readonly exportedAt: Instant | undefined;
  readonly zone: Zone;
  readonly lang: Lang;
  readonly now: Instant;
  readonly names: NameIds;
}

const dateColumn = 'Tanggal Laporan Masuk' satisfies Column;

type Line = Either<NoExport | XlsxProblem, ListedReport | RefusedLine>;

// A second list is looked for among as many rows of each sheet.
const lastHeaderRow = 100;

/** Rows below the list say how many there are, or who printed it: no number and no status. */
const isBelow = (cell: CellOf): boolean =>
  trackingIdOf(cell('Tracking ID')) === undefined && cell('Status Laporan') === '';

const checked = (
  header: Header,
  { exportedAt, now }: Pick<ExportOptions, 'exportedAt' | 'now'>,
): Either<NoExport, Instant> => {
  const missing = neededColumns.find((column) => !header.has(column));
  if (missing !== undefined) return left({ type: 'NoColumn', column: missing });
  if (exportedAt === undefined) return left({ type: 'NoExportDate' });
  return exportedAt > now ? left({ type: 'ExportInFuture' }) : right(exportedAt);
};

/** A row below the header of an export, and when the export was made. */
interface RowBelow {
  readonly line: number;
  readonly cell: CellOf;
  readonly received: WrittenDate;
  readonly exportedAt: Instant;
}

/** The rows of an export: rows of information, a header that begins with the Tracking ID, and a row for each report. */
async function* rowsBelow(
  bytes: Uint8Array,
  options: ExportOptions,
): AsyncGenerator<Either<NoExport | XlsxProblem, RowBelow>, void, undefined> {
  let header: Header | undefined;
  let ofSheet: string | undefined;
  let { exportedAt } = options;
  for await (const read of readXlsx(bytes)) {
    if (isLeft(read)) return yield read;
    const { sheet, row: line, cells: values } = read.right;
    if (header !== undefined && sheet !== ofSheet) break;
    const cells = values.map(cellText);
    if (header === undefined) {
      exportedAt ??= exportedAtIn(cells, options.zone);
      const found = headerOf(cells);
      if (found === undefined) continue;
      const sound = checked(found, { ...options, exportedAt });
      if (isLeft(sound)) return yield sound;
      [header, ofSheet, exportedAt] = [found, sheet, sound.right];
      continue;
    }
    const places = header;
    const cell = (column: Column): string => cells[places.get(column) ?? -1] ?? '';
    if (exportedAt === undefined || isBelow(cell)) continue;
    const isDateCell = typeof values[places.get(dateColumn) ?? -1] === 'object';
    yield right({ line, cell, received: { text: cell(dateColumn), isDateCell }, exportedAt });
  }
  if (header === undefined) yield left({ type: 'NoHeader' });
}

/**
 * The reports of an export of LAPOR! (docs/complaint-log.md). All dates are looked at before the first report is given,
 * since they show together in which order they are written. What is no export is an error, which ends the lines; a row
 * that cannot be read is one of them, and costs no other. Names, titles and texts are passed over.
 */
export async function* readExport(
  bytes: Uint8Array,
  options: ExportOptions,
): AsyncGenerator<Line, void, undefined> {
  const one = await oneSheet(bytes, lastHeaderRow, (cells) => headerOf(cells) !== undefined);
  if (isLeft(one)) return yield one;
  const orders = dateOrders('dmy');
  for await (const row of rowsBelow(bytes, options)) if (!isLeft(row)) orders.see(row.right.received);
  for await (const row of rowsBelow(bytes, options)) {
    if (isLeft(row)) return yield row;
    const { line, cell, received, exportedAt } = row.right;
    const form = doubtfulForm(received);
    if (form !== undefined && orders.isDoubtful(form)) {
      const expected = describeDoubt(form, 'dmy', dateRemedy)[options.lang];
      yield right({ line, problem: { type: 'UnreadableCell', column: dateColumn, expected } });
      continue;
    }
    const report = reportOfRow(cell, { ...options, exportedAt });
    yield right(isLeft(report) ? { line, problem: report.left } : { line, commands: [report.right] });
  }
}
