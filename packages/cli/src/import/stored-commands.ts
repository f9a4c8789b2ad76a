import { streamOf } from '@pengaduan/core';
import type { Fold, Journal, ReadFailure } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { RowCommand } from '../log/by-complaint.js';

/** The ids of the commands that a complaint has accepted. */
export const storedCommandIds = (
  journal: Journal,
  complaint: string,
): TaskEither<ReadFailure, ReadonlySet<string>> => {
  const ids = new Set<string>();
  const collect: Fold<undefined, never> = {
    initial: undefined,
    evolve: (_, { metadata }) => {
      if (typeof metadata['command'] === 'string') ids.add(metadata['command']);
      return right(undefined);
    },
  };
  return map(() => ids)(journal.load(streamOf(complaint), collect));
};

/**
 * The commands that are out of order, though their time does not say so: not stored yet, while a later row of the
 * same instant is. The rules would judge them by what came after, so that a row refused by one import could be
 * accepted by the next.
 */
export const outOfOrderCommands = (
  commands: ReadonlyArray<RowCommand>,
  stored: ReadonlySet<string>,
): ReadonlySet<RowCommand> => {
  const outOfOrder = new Set<RowCommand>();
  let storedAt: number | undefined;
  for (const row of commands.toReversed()) {
    const { id, at } = row.command;
    if (stored.has(id)) storedAt = at;
    else if (at === storedAt) outOfOrder.add(row);
  }
  return outOfOrder;
};
