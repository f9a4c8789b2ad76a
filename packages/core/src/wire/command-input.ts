import type { CommandOf, CommandType } from '../complaint/command.js';
import { formatInstant } from './instant.js';
import { isObject } from './json.js';

const instantFields = ['at', 'submittedAt', 'receivedAt', 'dueAt'] as const;
type InstantField = (typeof instantFields)[number];

type Input<C> = { readonly [K in keyof C]: K extends InstantField ? string | Date : C[K] };

/**
 * A command as applications write it (docs/commands.md): like `Command`, but instants are a `Date` or ISO 8601 text with
 * an offset, `2025-02-03T08:00:00+07:00`.
 */
export type CommandInput = { readonly [C in CommandType]: Input<CommandOf[C]> }[CommandType];

/** A `CommandInput` of somebody who is known already: it does not say who speaks. */
export type OwnCommandInput = { readonly [C in CommandType]: Omit<Input<CommandOf[C]>, 'by'> }[CommandType];

const textOf = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? formatInstant(value.getTime()) : value;

/** The same as JSON would have it, for `decodeCommand`: a `Date` becomes text. Anything else is left as it is. */
export const withTextInstants = (input: unknown): unknown => {
  if (!isObject(input)) return input;
  const given = instantFields.filter((field) => input[field] instanceof Date);
  return { ...input, ...Object.fromEntries(given.map((field) => [field, textOf(input[field])])) };
};
