import type { Lang } from '@pengaduan/calendar';
import { decodeCommand, describeInvalid, formatInstant, type Command, type Instant } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { UnreadableCell } from '../lists/result.js';
import { trackingIdOf } from '../shell/tracking-id.js';
import { columns, type Column } from '../log/columns.js';
import type { UnreadableRow } from '../log/problem.js';
import { readRow, type DatedRow } from '../log/read-row.js';
import { commandsOf, withIds } from '../log/row-commands.js';
import { describeCell } from '../log/words.js';
import { readInstantText } from '../shell/local-time.js';
import type { NameIds } from '../shell/names/name-ids.js';
import type { CellOf } from './header.js';
import type { MappedActivity, TableMap, ValueFrom, When } from './table-map.js';
import { expectedOf } from './words.js';

/** What the rows of a table are read with. */
export interface TableContext {
  readonly map: TableMap;
  readonly lang: Lang;
  readonly names: NameIds;
  /** As of when the table says how reports stand, where it says that. */
  readonly asOf: Instant | undefined;
}

type Read = Either<UnreadableCell, ReadonlyArray<Command>>;
type Fields = Readonly<Record<string, ValueFrom>>;

const named: ReadonlyArray<string> = ['agency', 'category', 'channel'];

const textOf = (from: ValueFrom | undefined, cell: CellOf): string => {
  if (from === undefined) return '';
  if ('value' in from) return from.value;
  const text = cell(from.column);
  const { values } = from;
  if (values === undefined) return text;
  const found = Object.keys(values).find((one) => one.toLowerCase() === text.toLowerCase());
  return found === undefined ? text : (values[found] ?? text);
};

const valueOf = (name: string, fields: Fields, cell: CellOf, { names }: TableContext): string => {
  const text = textOf(fields[name], cell);
  return named.includes(name) && text !== '' ? names.idOf(text) || '-' : text;
};

const isMeant = (when: When = {}, cell: CellOf): boolean =>
  Object.entries(when).every(([column, texts]) =>
    texts.some((text) => text.toLowerCase() === cell(column).toLowerCase()),
  );

const unreadable = (column: string, expected: string): Either<UnreadableCell, never> =>
  left({ type: 'UnreadableCell', column, expected });

/** The column of a table that a column of the log is taken from. */
const columnBehind = (column: Column, fields: Fields, mapped: MappedActivity, map: TableMap): string => {
  if (column === 'tracking_id') return map.complaint;
  if (column === 'at') return mapped.at;
  const from = fields[column];
  return from !== undefined && 'column' in from ? from.column : column;
};

/** A row of a complaint log that a row of a table becomes, and which part of the map it comes from. */
interface MappedRow {
  readonly row: DatedRow;
  readonly mapped: MappedActivity;
  readonly fields: Fields;
}

const activitiesOf = (complaint: string, cell: CellOf, context: TableContext): Read => {
  const { map, lang } = context;
  const wrongCell = (
    problem: Extract<UnreadableRow['problem'], { readonly type: 'InvalidCell' }>,
    { mapped, fields }: Omit<MappedRow, 'row'>,
  ): Either<UnreadableCell, never> => {
    const sentence = describeCell(problem, lang, problem.column);
    return unreadable(columnBehind(problem.column, fields, mapped, map), sentence);
  };
  const rows: MappedRow[] = [];
  for (const mapped of map.activities ?? []) {
    const written = cell(mapped.at);
    if (written === '' || !isMeant(mapped.when, cell)) continue;
    const instant = readInstantText(written, map.zone, map.dates);
    if (instant === undefined) return unreadable(mapped.at, expectedOf('date', lang));
    const fields: Fields = { ...map.fields, ...mapped.fields };
    const logCell = (column: Column): string => {
      if (column === 'tracking_id') return complaint;
      if (column === 'at') return formatInstant(instant.at);
      if (column === 'activity') return mapped.activity;
      return column === 'actor' ? mapped.actor : valueOf(column, fields, cell, context);
    };
    const read = readRow({ line: 0, cells: columns.map(logCell) });
    if (isLeft(read)) return wrongCell(read.left, { mapped, fields });
    rows.push({ row: read.right, mapped, fields });
  }
  // What happened at the same moment happened in the order of the map.
  rows.sort((one, other) => one.row.at - other.row.at);
  const commands: Command[] = [];
  for (const [place, read] of commandsOf(withIds(rows.map(({ row }) => row))).entries()) {
    const from = rows[place];
    if (!isLeft(read)) commands.push(read.right.command);
    else if (from !== undefined && read.left.problem.type === 'InvalidCell') {
      return wrongCell(read.left.problem, from);
    }
  }
  return right(commands);
};

const standingOf = (complaint: string, cell: CellOf, context: TableContext): Read => {
  const { map, lang, asOf } = context;
  const { standing, fields } = map;
  if (standing === undefined || asOf === undefined) return right([]);
  const received = readInstantText(cell(standing.received), map.zone, map.dates);
  if (received === undefined) return unreadable(standing.received, expectedOf('date', lang));
  const seen = standing.stages.find(({ when }) => isMeant(when, cell));
  const [first] = standing.stages.flatMap(({ when }) => Object.keys(when));
  if (seen === undefined) return unreadable(first ?? map.complaint, expectedOf('standing', lang));
  const agency = valueOf('agency', fields, cell, context);
  const isAtAgency = seen.stage === 'Dispositioned' || seen.stage === 'InProcess' || seen.stage === 'Closed';
  const at = formatInstant(asOf);
  const read = decodeCommand({
    command: 'ObserveStanding',
    id: `list/${at}`,
    complaint,
    at,
    by: { role: 'coordinator', id: 'list' },
    receivedAt: formatInstant(received.at),
    kind: valueOf('classification', fields, cell, context) || 'complaint',
    category: valueOf('category', fields, cell, context) || '-',
    channel: valueOf('channel', fields, cell, context) || '-',
    anonymous: valueOf('anonymous', fields, cell, context) === 'true',
    confidential: valueOf('confidential', fields, cell, context) === 'true',
    stage: seen.stage,
    ...(isAtAgency && agency !== '' ? { agency } : {}),
    externalIds: { lapor: complaint },
  });
  if (!isLeft(read)) return right([read.right]);
  const [invalid] = read.left;
  if (invalid === undefined) throw new Error('a command was refused without naming a field');
  const from = fields[invalid.field === 'kind' ? 'classification' : invalid.field];
  const column = from !== undefined && 'column' in from ? from.column : invalid.field;
  return unreadable(column, describeInvalid({ ...invalid, field: '' }, lang));
};

/** The commands of a row of a table, by its map. Error: the first cell that cannot be read. */
export const reportOfRow = (cell: CellOf, context: TableContext): Read => {
  const { map, lang } = context;
  const complaint = trackingIdOf(cell(map.complaint));
  if (complaint === undefined) return unreadable(map.complaint, expectedOf('complaint', lang));
  return map.standing === undefined
    ? activitiesOf(complaint, cell, context)
    : standingOf(complaint, cell, context);
};
