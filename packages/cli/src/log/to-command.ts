import { decodeCommand, formatInstant, type Command } from '@pengaduan/core';
import { isLeft, isRight, left, type Either } from 'fp-ts/lib/Either.js';
import { formOf, type Form } from './activities.js';
import { columns, type Column } from './columns.js';
import type { Keyed } from './read-row.js';
import type { BadCell } from './problem.js';

/** An empty cell is a field that is not there. */
const valueOf = (field: string, text: string): string | number | boolean | undefined => {
  switch (field) {
    case 'anonymous':
    case 'confidential':
      return text === 'true' || (text === 'false' ? false : text || undefined);
    case 'rating':
      return /^\d$/.test(text) ? Number(text) : text || undefined;
    default:
      return text || undefined;
  }
};

const columnOf = ({ fields }: Form, field: string): Column => {
  switch (field) {
    case 'complaint':
    case 'id':
      return 'tracking_id';
    case 'at':
      return 'at';
    case 'by.role':
      return 'actor';
    case 'by.agency':
      return 'agency';
    default:
      return fields[field] ?? 'activity';
  }
};

/** Who acted. Nobody's id stands in a log, and only a liaison speaks for an agency. */
const actorOf = (role: string, agency: string): object =>
  role === 'liaison'
    ? { role, id: 'log', agency: agency || undefined }
    : { role: role || undefined, id: 'log' };

const jsonOf = ({ row, complaint, at, activity }: Keyed, form: Form, place: number): object => {
  const instant = formatInstant(at);
  const own: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(form.fields)) {
    const unsaid = form.unsaid?.includes(column) === true ? '-' : undefined;
    own[field] = valueOf(field, row.cell(column)) ?? unsaid;
  }
  return {
    command: form.command,
    id: [complaint, activity, instant, place].join('/'),
    complaint,
    at: instant,
    by: actorOf(row.cell('actor'), row.cell('agency')),
    ...(activity === 'received' ? { source: 'log' } : {}),
    ...own,
  };
};

/**
 * The command of a row (`docs/commands.md`). Its id is made of the complaint, the activity, the instant and the
 * row's place (from 1) among equals of these, so that the same row has the same id in every import. Error: the first
 * column, in the order of `columns`, that cannot be read.
 */
export const toCommand = (keyed: Keyed, place: number): Either<BadCell, Command> => {
  const form = formOf(keyed.activity);
  const read = decodeCommand(jsonOf(keyed, form, place));
  const empty = (form.required ?? []).filter((column) => keyed.row.cell(column) === '');
  if (isRight(read) && empty.length === 0) return read;
  const bad = [
    ...(isLeft(read) ? read.left : []).map(({ field, ...rest }) => ({
      column: columnOf(form, field),
      ...rest,
    })),
    ...empty.map((column) => ({ column, expected: { type: 'opaqueId' } as const, missing: true })),
  ];
  const [first] = columns.flatMap((column) => bad.filter((cell) => cell.column === column));
  if (first === undefined) throw new Error('a command was refused without naming a field');
  return left({ type: 'BadCell', ...first });
};
