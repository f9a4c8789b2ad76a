import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { complaintOf, eventOf, type ComplaintEvent, type UnreadableEvent } from '@pengaduan/core';
import type { Recorded } from '@pengaduan/journal';

/** An event of a complaint, and its place in the complaint's stream. */
export interface Happened {
  readonly complaint: string;
  readonly revision: bigint;
  readonly event: ComplaintEvent;
}

/** Reads records of complaints; the first that cannot be read is the answer, and none of them is taken in. */
export const happenedIn = (
  records: ReadonlyArray<Recorded>,
): Either<UnreadableEvent, ReadonlyArray<Happened>> => {
  const happened: Array<Happened> = [];
  for (const record of records) {
    const event = eventOf(record);
    if (isLeft(event)) return event;
    happened.push({ complaint: complaintOf(record.stream), revision: record.revision, event: event.right });
  }
  return right(happened);
};
