import type { Instant } from '@pengaduan/core';
import {
  remind,
  tell,
  type Delivery,
  type IndexFailure,
  type Outbox,
  type Reminding,
  type TellFailure,
} from '@pengaduan/deadlines';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';

/** What became of each notice, or why the journal could not be read or written. */
export type Delivered = Either<TellFailure | IndexFailure, ReadonlyArray<Delivery>>;

/** What happened since the last time, then what falls due. */
export const tellAndRemind = async (outbox: Outbox & Reminding, now: Instant): Promise<Delivered> => {
  const told = await tell(outbox)()();
  if (isLeft(told)) return told;
  const reminded = await remind(outbox)(now)();
  return isLeft(reminded) ? reminded : right([...told.right.deliveries, ...reminded.right]);
};
