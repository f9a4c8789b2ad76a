import type { Either } from 'fp-ts/lib/Either.js';
import type { AppendFailure, Appended } from '@pengaduan/journal';
import { commitAlone, commitTogether } from './commit.js';
import type { Connection } from './database.js';
import type { EncodedAppend } from './write.js';

type Answer = Either<AppendFailure, Appended>;

/** Appends that wait to be committed together. */
export interface GroupCommit {
  readonly append: (append: EncodedAppend) => Promise<Answer>;
  /** Commits now what waits. */
  readonly flush: () => void;
  /** The same, if something waits for this stream: who reads it next would decide on what is over, and conflict. */
  readonly flushFor: (stream: string) => void;
}

interface Waiting {
  readonly append: EncodedAppend;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (bug: unknown) => void;
}

/** At most so many in one transaction, since it blocks this thread and every other process that wants to write. */
const maxGroup = 256;

/**
 * Commits all appends that were asked for in one turn of the event loop together and in their order, at the end of that
 * turn: a commit waits for the disk, and no longer for many than for one. Nobody waits for a timer, and while a commit
 * waits for the disk the next callers gather. `afterGroup` is called after each group, whatever was answered.
 */
export const groupCommit = (db: Connection, now: () => number, afterGroup: () => void): GroupCommit => {
  const waiting: Array<Waiting> = [];

  const together = (group: ReadonlyArray<Waiting>): ReturnType<typeof commitTogether> => {
    if (group.length === 1) return undefined;
    const appends = group.map(({ append }) => append);
    try {
      return commitTogether(db, appends, now);
    } catch {
      // A bug. Alone, only the append that has it rejects.
      return undefined;
    }
  };

  const commitNext = (): void => {
    const group = waiting.splice(0, maxGroup);
    const answers = together(group);
    for (const [i, { append, resolve, reject }] of group.entries()) {
      try {
        resolve(answers?.[i] ?? commitAlone(db, append, now));
      } catch (bug) {
        reject(bug);
      }
    }
    afterGroup();
  };

  const flush = (): void => {
    while (waiting.length > 0) commitNext();
  };

  const flushFor = (stream: string): void => {
    if (waiting.some(({ append }) => append.token.stream === stream)) flush();
  };

  const commitLater = (): void => {
    if (waiting.length > 0) commitNext();
    if (waiting.length > 0) setImmediate(commitLater);
  };

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(commitLater);
        waiting.push({ append, resolve, reject });
      }),
    flush,
    flushFor,
  };
};
