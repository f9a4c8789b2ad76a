import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isSome } from 'fp-ts/lib/Option.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Checkpoint, CheckpointFailure, Checkpoints, Position, ReadFailure } from '@pengaduan/journal';
import { sleepFor } from '../run/wait.js';

/** Another process tells on this channel. Remedy: end that one, or tell on another channel. */
export interface ChannelTaken {
  readonly type: 'ChannelTaken';
  readonly channel: string;
  readonly retry: 'never';
}

/** Somebody else tells here, or the journal cannot say whether anybody does. */
export type NotAlone = ChannelTaken | ReadFailure | CheckpointFailure;

export interface Alone {
  readonly channel: string;
  readonly checkpoints: Checkpoints;
  /** Whoever holds a channel says so three times in this while, and has gone if it did not, milliseconds; 15,000. */
  readonly leaseMs?: number;
  /** Told when somebody seems to hold the channel, and it is being seen whether they still do. */
  readonly onWaiting?: () => void;
}

const taken = (channel: string): ChannelTaken => ({ type: 'ChannelTaken', channel, retry: 'never' });

/** A checkpoint that counts signs of life: its first half the signs, its second whether somebody holds the channel. */
const next = ({ position }: Checkpoint, isHeld: boolean): Position => ({
  commit: isSome(position) ? position.value.commit + 1n : 1n,
  prepare: isHeld ? 1n : 0n,
});
const isHeld = ({ position }: Checkpoint): boolean => isSome(position) && position.value.prepare === 1n;

/** Takes the channel; undefined when told to end before that. No clocks are compared: only this one waits. */
const take = async (
  options: Alone,
  signal: AbortSignal,
): Promise<Either<NotAlone, Checkpoint | undefined>> => {
  const { channel, checkpoints, leaseMs = 15_000, onWaiting } = options;
  let seen: Checkpoint | undefined;
  let waited = 0;
  for (;;) {
    const found = await checkpoints.load(`notices-${channel}-holder`)();
    if (isLeft(found)) return found;
    const now = found.right;
    if (!isHeld(now) || (seen?.fence === now.fence && waited >= leaseMs)) {
      const mine = await checkpoints.advance(now, next(now, true))();
      if (!isLeft(mine) || mine.left.type !== 'Fenced') return mine;
      continue;
    }
    if (seen !== undefined && seen.fence !== now.fence) return left(taken(channel));
    if (seen === undefined) onWaiting?.();
    seen = now;
    const ms = leaseMs / 15;
    await sleepFor(ms, signal).catch(() => undefined);
    if (signal.aborted) return right(undefined);
    waited += ms;
  }
};

/**
 * Runs something that tells on a channel while no other process does. One that was killed is found out within
 * `leaseMs`; one that lives is `ChannelTaken`. Where this one was cut off for so long that another took over, the
 * signal it gives aborts and the answer is `ChannelTaken` too.
 */
export const alone =
  (options: Alone, signal: AbortSignal) =>
  <E, A>(run: (signal: AbortSignal) => TaskEither<E, A>): TaskEither<E | NotAlone, A> =>
  async (): Promise<Either<E | NotAlone, A>> => {
    const { channel, checkpoints, leaseMs = 15_000 } = options;
    const mine = await take(options, signal);
    if (isLeft(mine)) return mine;
    // Told to end before its turn: there is nothing left to run but the ending.
    if (mine.right === undefined) return run(signal)();
    let held = mine.right;
    const [lost, over] = [new AbortController(), new AbortController()];

    const live = async (): Promise<void> => {
      for (;;) {
        await sleepFor(leaseMs / 3, over.signal).catch(() => undefined);
        if (over.signal.aborted) return;
        const lives = await checkpoints.advance(held, next(held, true))();
        if (!isLeft(lives)) held = lives.right;
        // A journal that cannot be written now is tried again: whoever tells is held up by it as well.
        else if (lives.left.type === 'Fenced') return lost.abort();
      }
    };
    const living = live();
    const done = await run(AbortSignal.any([signal, lost.signal]))();
    over.abort();
    await living;
    if (lost.signal.aborted) return left(taken(channel));
    await checkpoints.advance(held, next(held, false))();
    return done;
  };
