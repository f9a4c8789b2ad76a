import type { Instant } from '@pengaduan/core';
import { deterministicId, isAfter, transact, type Fold, type Proposed } from '@pengaduan/journal';
import type { AppendFailure, Checkpoints, Journal, Position, ReadFailure } from '@pengaduan/journal';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { checkGiven } from '../check-given.js';
import { beginningStream } from './outbox.js';

/** From when on a channel tells of what happened, and where the journal ended when that was decided. */
interface Beginning {
  readonly since: Instant;
  readonly position: Position;
}

const beginning: Fold<Beginning | undefined, never> = {
  initial: undefined,
  evolve: (known, { type, data, position }) => {
    const { since } = typeof data === 'object' && data !== null && 'since' in data ? data : {};
    const isBeginning = type === 'ChannelBegun' && typeof since === 'number';
    return right(known ?? (isBeginning ? { since, position } : undefined));
  },
};

const begun = (stream: string, since: Instant): Proposed => ({
  id: deterministicId(stream, 'ChannelBegun', since),
  type: 'ChannelBegun',
  data: { since },
  metadata: { schema: 1, actor: { role: 'system', id: 'outbox' } },
});

/**
 * The `since` of a channel: an instant of the caller where the channel was never used, so that it does not begin with
 * the notices of past years. That is noted in the journal before anything is sent, and holds until all that stood there
 * then was looked at, however often the sending is cut short: another instant that is given later changes nothing. After
 * that the channel goes on from its checkpoint, however long nothing was sent.
 * @example
 * import { sendsSince } from '@pengaduan/deadlines';
 * import { memoryStore, outcome } from '@pengaduan/journal';
 * const store = memoryStore({ now: Date.now });
 * console.log(await outcome(sendsSince(store, 'papan', 5))); // { ok: true, value: 5 }
 * console.log(await outcome(sendsSince(store, 'papan', 7))); // { ok: true, value: 5 }
 */
export const sendsSince = (
  store: { readonly journal: Journal; readonly checkpoints: Checkpoints },
  channel: string,
  first: Instant,
): TaskEither<ReadFailure | AppendFailure, Instant> => {
  checkGiven('sendsSince', ['journal', 'checkpoints'], store);
  const { journal, checkpoints } = store;
  return async () => {
    const checkpoint = await checkpoints.load(`notices-${channel}`)();
    if (isLeft(checkpoint)) return checkpoint;
    const { position: reached } = checkpoint.right;
    const stream = beginningStream(channel);
    const noted = await transact(journal, stream, beginning, (known) => {
      const isNew = known === undefined && !isSome(reached);
      return right({ events: isNew ? [begun(stream, first)] : [], result: isNew });
    })();
    if (isLeft(noted)) return noted;
    const { result: isNew, before } = noted.right;
    if (isNew) return right(first);
    const known = before.state;
    const isUnderWay = known !== undefined && !(isSome(reached) && !isAfter(known.position, reached.value));
    return right(isUnderWay ? known.since : -Infinity);
  };
};
