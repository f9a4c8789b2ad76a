import { streamOf } from '@pengaduan/core';
import type { Fold, Journal, ReadFailure } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { LogCommand } from '../log/group.js';

/** The ids of the commands that a complaint has taken. */
export const takenIds = (
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
 * The commands that come too late, though their time does not say so: not taken yet, while a later row of the same
 * instant is. The rules would judge them by what came after; refused once, such a row could be accepted in the next
 * import.
 */
export const overtaken = (
  commands: ReadonlyArray<LogCommand>,
  taken: ReadonlySet<string>,
): ReadonlySet<LogCommand> => {
  const late = new Set<LogCommand>();
  let takenAt: number | undefined;
  for (const one of commands.toReversed()) {
    const { id, at } = one.command;
    if (taken.has(id)) takenAt = at;
    else if (at === takenAt) late.add(one);
  }
  return late;
};
