import type { Instant } from '@pengaduan/core';
import {
  remind,
  tell,
  type Delivery,
  type IndexFailure,
  type NotAlone,
  type Outbox,
  type Reminding,
  type TellFailure,
} from '@pengaduan/deadlines';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';

/** What became of each notice, or why nothing was told. */
export type Delivered = Either<TellFailure | IndexFailure | NotAlone, ReadonlyArray<Delivery>>;

/** What happened since the last time, then what falls due. */
export const tellAndRemind =
  (outbox: Outbox & Reminding, now: Instant) =>
  (signal: AbortSignal): Task<Delivered> =>
  async () => {
    const told = await tell(outbox)(signal)();
    if (isLeft(told)) return told;
    const reminded = await remind(outbox)(now, signal)();
    return isLeft(reminded) ? reminded : right([...told.right.deliveries, ...reminded.right]);
  };
