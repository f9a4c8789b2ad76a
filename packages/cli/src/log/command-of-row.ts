import { decodeCommand, type Command } from '@pengaduan/core';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { formOf, type Activity, type ActivityForm } from './activity.js';
import { columns, type Column } from './columns.js';
import type { CellProblem } from './problem.js';
import { cellOf, type LogRow } from './read-log.js';

type Cells = Pick<LogRow, 'cells'>;

/** A cell as the value of a field; an empty cell is a field that is not there. */
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

/** The column from which a field of the command is taken. */
const columnOf = ({ fields }: ActivityForm, field: string): Column => {
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

/** Who acted. A log holds no person's id, and only a liaison acts for an agency. */
const actorOf = (role: string, agency: string): object =>
  role === 'liaison'
    ? { role, id: 'log', agency: agency || undefined }
    : { role: role || undefined, id: 'log' };

const jsonOf = (row: Cells, activity: Activity, form: ActivityForm): object => {
  const cell = (column: Column): string => cellOf(row, column);
  const own: Record<string, unknown> = {};
  for (const [field, column] of Object.entries(form.fields)) {
    const whenEmpty = form.optional?.includes(column) === true ? '-' : undefined;
    own[field] = valueOf(field, cell(column)) ?? whenEmpty;
  }
  return {
    command: form.command,
    id: cell('tracking_id'),
    complaint: cell('tracking_id'),
    at: cell('at'),
    by: actorOf(cell('actor'), cell('agency')),
    ...(activity === 'received' ? { source: 'log' } : {}),
    ...own,
  };
};

type Read = ReturnType<typeof decodeCommand>;

/** The office may act for an agency: a row that names another than the one that has the report is refused by the rules. */
const forAgency = (json: object, agency: string, read: Read): Read => {
  if (isLeft(read) || agency === '') return read;
  const { by } = read.right;
  if (by.role !== 'coordinator' && by.role !== 'public_relations') return read;
  // Read as the agency's own, so that a cell that is no id is reported by its column, never repeated.
  const asAgency = decodeCommand({ ...json, by: actorOf('liaison', agency) });
  return isLeft(asAgency) ? asAgency : right({ ...read.right, by: { ...by, onBehalfOf: agency } });
};

/**
 * The command of a row (`docs/commands.md`). Its id is only that of the complaint: `commandsOf`, which sees all rows
 * of the complaint, gives it one of its own. Error: the first column, in the order of `columns`, that cannot be read.
 */
export const commandOfRow = (row: Cells, activity: Activity): Either<CellProblem, Command> => {
  const form = formOf(activity);
  const json = jsonOf(row, activity, form);
  const agency = form.required?.includes('agency') === true ? cellOf(row, 'agency') : '';
  const command = forAgency(json, agency, decodeCommand(json));
  const empty = (form.required ?? []).filter((column) => cellOf(row, column) === '');
  if (isRight(command) && empty.length === 0) return command;
  const problems = [
    ...(isLeft(command) ? command.left : []).map(({ field, expected, missing }) => ({
      column: columnOf(form, field),
      expected,
      missing,
    })),
    ...empty.map((column) => ({ column, expected: { type: 'opaqueId' } as const, missing: true })),
  ];
  const [first] = columns.flatMap((column) => problems.filter((problem) => problem.column === column));
  if (first === undefined) throw new Error('a command was refused without naming a field');
  return left({ type: 'InvalidCell', ...first });
};
