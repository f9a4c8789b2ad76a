import { XlsxFault } from './fault.js';
import { smallPart, type Package } from './package.js';
import { readAll, type Attributes, type XmlReader } from './xml.js';

/** How the parts of a workbook belong together. */
export interface Workbook {
  /** The sheets that are to be seen, in their order; `part` holds the cells. */
  readonly sheets: ReadonlyArray<{ readonly name: string; readonly part: string }>;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
  /** Whether days count from 1904, as on old Macs. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  /** The end of its type: `worksheet`, `styles`. */
  readonly type: string;
  readonly part: string;
}

/** The name of a part from a place in the package: `xl/` and `worksheets/sheet1.xml`, or `/xl/worksheets/sheet1.xml`. */
const partAt = (folder: string, target: string): string =>
  new URL(target, `file:///${folder}`).pathname.slice(1);

const relationsOf = async (zip: Package, part: string): Promise<ReadonlyArray<Relation>> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  const bytes = zip.part(`${folder}_rels/${part.slice(folder.length)}.rels`, smallPart);
  if (bytes === undefined) throw new XlsxFault('NotXlsx');
  await readAll(bytes, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name !== 'Relationship' || !URL.canParse(target, `file:///${folder}`)) return;
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: partAt(folder, target) });
    },
  });
  return relations;
};

const relationId = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

const workbookReader = () => {
  const found = { sheets: new Array<{ name: string; id: string }>(), from1904: false };
  const reader: XmlReader = {
    open: (name, attributes) => {
      const { state = 'visible', name: sheet = '', date1904 = '0' } = attributes;
      if (name === 'workbookPr') found.from1904 = date1904 === '1' || date1904 === 'true';
      if (name === 'sheet' && state === 'visible') {
        found.sheets.push({ name: sheet, id: relationId(attributes) });
      }
    },
  };
  return { found, reader };
};

/** Reads how a workbook is put together. A package that is none, such as a text document, is `NotXlsx`. */
export const readWorkbook = async (zip: Package): Promise<Workbook> => {
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.part;
  const bytes = main?.endsWith('.xml') === true ? zip.part(main, smallPart) : undefined;
  if (main === undefined || bytes === undefined) throw new XlsxFault('NotXlsx');
  const { found, reader } = workbookReader();
  await readAll(bytes, reader);
  const relations = await relationsOf(zip, main);
  const partOf = (type: string): string | undefined => relations.find((one) => one.type === type)?.part;
  const sheets = found.sheets.flatMap(({ name, id }) => {
    const relation = relations.find((one) => one.id === id && one.type === 'worksheet');
    return relation === undefined ? [] : [{ name, part: relation.part }];
  });
  if (sheets.length === 0) throw new XlsxFault('NotXlsx');
  return {
    sheets,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    from1904: found.from1904,
  };
};
