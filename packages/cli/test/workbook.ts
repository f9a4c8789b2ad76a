import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** The parts of a package, by name, zipped. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> => {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
};

/** The parts of a package, by name. */
export const unzipped = async (bytes: Buffer): Promise<Readonly<Record<string, Buffer>>> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  const parts: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry())
    parts[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
  return parts;
};

/** Days since 30 December 1899, as Excel keeps a time of day without a zone: that of Jakarta. */
export const serialOf = (at: string): number => (Date.parse(at) + 7 * 3_600_000) / 86_400_000 + 25_569;

/** A cell to be written: of a text, in one of three ways; or of a number, in a style by its number. */
export type WrittenCell =
  | undefined
  | number
  | boolean
  | string
  | { readonly text: string; readonly as: 'shared' | 'inline' | 'formula' }
  | { readonly number: number; readonly style: number };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '_x000D_');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const textElement = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;

/** The number of a text among the shared ones, which hold each once. */
const placeOf = (text: string, shared: Map<string, number>): number => {
  const place = shared.get(text) ?? shared.size;
  shared.set(text, place);
  return place;
};

const cellXml = (cell: WrittenCell, place: string, shared: Map<string, number>): string => {
  const at = `r="${place}"`;
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c ${at}><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'string') return cellXml({ text: cell, as: 'shared' }, place, shared);
  if ('number' in cell) return `<c ${at} s="${String(cell.style)}"><v>${String(cell.number)}</v></c>`;
  if (cell.as === 'inline') return `<c ${at} t="inlineStr"><is>${textElement(cell.text)}</is></c>`;
  if (cell.as === 'formula') return `<c ${at} t="str"><f>A1</f><v>${escaped(cell.text)}</v></c>`;
  return `<c ${at} t="s"><v>${String(placeOf(textElement(cell.text), shared))}</v></c>`;
};

/** A row as Excel writes it; `shared` takes its texts. */
export const rowXml = (row: number, cells: ReadonlyArray<WrittenCell>, shared: Map<string, number>): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, shared)).join('')}</row>`;

export interface WrittenSheet {
  readonly name: string;
  readonly hidden?: true;
  /** By the number of the row, from 1. */
  readonly rows: ReadonlyArray<readonly [number, ReadonlyArray<WrittenCell>]>;
}

/** The formats of the styles that a workbook of `partsOf` has, by the number of the style. */
const styleFormats = ['General', 'yyyy-mm-dd hh:mm', '"d"0.00', '[h]:mm:ss', '[Red]0'];

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...of: ReadonlyArray<readonly [id: string, type: string, target: string]>): string =>
  `<Relationships>${of
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The parts of a workbook, as Excel writes them. */
export const partsOf = (
  sheets: ReadonlyArray<WrittenSheet>,
  { from1904 = false } = {},
): Readonly<Record<string, string>> => {
  const shared = new Map<string, number>();
  const bodies = sheets.map(({ rows }) => rows.map(([row, cells]) => rowXml(row, cells, shared)));
  const formats = styleFormats.map((code, n) => [n + 164, escaped(code).replaceAll('"', '&quot;')] as const);
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, n) => [`rId${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`] as const),
      ['rId90', 'styles', 'styles.xml'],
      ['rId91', 'sharedStrings', '/xl/sharedStrings.xml'],
    ),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, hidden }, n) =>
          `<sheet name="${escaped(name)}" sheetId="${n + 1}" state="${hidden === true ? 'hidden' : 'visible'}" r:id="rId${n + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      bodies.map((rows, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
      ]),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${[...shared.keys()].map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${formats
      .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
      .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats
      .map(([id]) => `<xf numFmtId="${id}"/>`)
      .join('')}<xf numFmtId="22"/></cellXfs></styleSheet>`,
  };
};

/** A workbook of these sheets. */
export const workbook = (
  sheets: ReadonlyArray<WrittenSheet>,
  options: { readonly from1904?: boolean } = {},
): Promise<Buffer> => zipped(partsOf(sheets, options));
