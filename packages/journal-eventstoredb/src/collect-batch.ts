import { setImmediate } from 'node:timers/promises';
import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { isAfter, type FeedRange, type Position, type Recorded } from '@pengaduan/journal';
import { detailOf, type CallProblem } from './call-problem.js';
import type { ReadProgress } from './read-progress.js';
import { locationOf, recordOf } from './record.js';
import { isInternalStream } from './stream-names.js';
import type { Mark, Subscription } from './subscription.js';

const maxBatchSize = 256;

/** The records that have arrived, and the mark or the problem that comes after them. */
export interface Collected {
  readonly events: ReadonlyArray<Recorded>;
  /** The position of the last record looked at, whether it is among the events or not. */
  readonly seenTo: Position | undefined;
  readonly then: Either<CallProblem, Mark | undefined>;
}

/** Which streams are handed over: those whose name begins with `root` and then `prefix`, under their name without `root`. */
export interface StreamFilter {
  /** The prefix of the store on the server. */
  readonly root: string;
  readonly prefix: string;
  /** Takes a record that is not JSON; where there is none, such a record is a problem. */
  readonly onUnreadable: FeedRange['onUnreadable'];
  readonly onPassedOver: FeedRange['onPassedOver'];
}

/** The name of a stream that is to be handed over. The server compares names by the rules of a language, so it is checked. */
const nameOf = (
  stream: string,
  { root, prefix }: Pick<StreamFilter, 'root' | 'prefix'>,
): string | undefined => {
  const name = stream.slice(root.length);
  return stream.startsWith(`${root}${prefix}`) && !isInternalStream(name) ? name : undefined;
};

/**
 * Everything that has arrived. The client gives events one by one, so it looks again after a turn of the event loop for as
 * long as that brings more: a reader that catches up gets hundreds of records at once, a follower gets each new one at once.
 */
export const collectBatch = async (
  subscription: Subscription,
  progress: ReadProgress,
  filter: StreamFilter,
): Promise<Collected> => {
  const events: Array<Recorded> = [];
  let seenTo: Position | undefined;
  const isNew = (position: Position): boolean =>
    progress.isNew(position) && (seenTo === undefined || isAfter(position, seenTo));
  const add = (given: AllStreamResolvedEvent): CallProblem | undefined => {
    const location = locationOf(given);
    if (location === undefined || !isNew(location.position)) return undefined;
    const name = nameOf(location.stream, filter);
    if (name !== undefined && location.isSystem) {
      filter.onPassedOver?.({ stream: name, revision: location.revision });
    } else if (name !== undefined) {
      const record = recordOf(given, location, name);
      if (isRight(record)) events.push(record.right);
      else if (filter.onUnreadable === undefined) return record.left;
      else {
        const { revision, position } = location;
        filter.onUnreadable({ stream: name, revision, position, detail: detailOf(record.left) });
      }
    }
    seenTo = location.position;
    return undefined;
  };
  const takeAll = (): Collected['then'] => {
    while (events.length < maxBatchSize) {
      const next = subscription.take();
      if (next === undefined) break;
      if ('mark' in next) return right(next.mark);
      const problem = add(next.item);
      if (problem !== undefined) return left(problem);
    }
    return right(undefined);
  };
  for (;;) {
    const before = events.length;
    const then = takeAll();
    const isOver = isLeft(then) || then.right !== undefined;
    if (isOver || events.length === before || events.length === maxBatchSize) return { events, seenTo, then };
    await setImmediate();
  }
};
