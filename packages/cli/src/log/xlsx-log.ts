import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { cellText, type SheetRow } from '../shell/xlsx/cell.js';
import type { XlsxProblem } from '../shell/xlsx/fault.js';
import { oneSheet } from '../shell/xlsx/one-sheet.js';
import { readXlsx } from '../shell/xlsx/read-xlsx.js';
import { columns } from './columns.js';
import { headerOf, type Header } from './header.js';
import type { FileProblem } from './problem.js';
import type { LogLine, OnHeader } from './read-log.js';

// A title and a few lines about the office may stand above the names of the columns.
const lastHeaderRow = 20;
const rowsAtOnce = 1000;

const textsOf = ({ cells }: SheetRow): ReadonlyArray<string> => cells.map(cellText);

/**
 * The rows of a log that stand in a workbook, in the one sheet to be seen that names the columns of a log; a row's line
 * is its number in Excel. Ends behind a problem: it is no workbook, or has no such sheet, or more than one.
 */
export async function* readXlsxLog(
  bytes: Uint8Array,
  onHeader: OnHeader,
): AsyncGenerator<Either<FileProblem | XlsxProblem, ReadonlyArray<LogLine>>, void, undefined> {
  const one = await oneSheet(bytes, lastHeaderRow, (cells) => isRight(headerOf(cells)));
  if (isLeft(one)) return yield one;
  let found: { readonly sheet: string; readonly header: Header } | undefined;
  let problem: FileProblem = { type: 'EmptyFile' };
  let lines: LogLine[] = [];
  for await (const row of readXlsx(bytes)) {
    if (isLeft(row)) return yield row;
    const texts = textsOf(row.right);
    if (texts.every((text) => text === '')) continue;
    if (found === undefined) {
      const header: Either<FileProblem, Header> =
        row.right.row <= lastHeaderRow ? headerOf(texts) : left(problem);
      if (isLeft(header)) problem = problem.type === 'EmptyFile' ? header.left : problem;
      else {
        found = { sheet: row.right.sheet, header: header.right };
        onHeader(header.right, texts);
      }
      continue;
    }
    if (row.right.sheet !== found.sheet) break;
    const { header } = found;
    const cells = columns.map((column) => texts[header.get(column) ?? -1] ?? '');
    const hasDateCell = typeof row.right.cells[header.get('at') ?? -1] === 'object';
    lines.push(right({ line: row.right.row, cells, hasDateCell }));
    if (lines.length === rowsAtOnce) {
      yield right(lines);
      lines = [];
    }
  }
  yield found === undefined ? left(problem) : right(lines);
}
