import { isWorkingDay, localDay, startOfDay, type Day } from '@pengaduan/calendar';
import type { Context, Instant } from '@pengaduan/core';
import { checkGiven, ofChannel } from '../check-given.js';
import type { DeadlineIndex } from '../ports.js';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import type { Task } from 'fp-ts/lib/Task.js';
import { renewable } from '../renewable-environment.js';
import type { Channel } from './channel.js';
import { beginPass, type SendReport } from './pass.js';

/** What `sendDigests` is given: a channel, the index of running deadlines, and a time of day. */
export interface Digesting extends Channel {
  readonly index: DeadlineIndex;
  /** From when on, in minutes after midnight in the zone of the default policy: 420 is seven o'clock. */
  readonly digestsFrom: number;
}

const minute = 60_000;

/** From when on digests of a day are sent. */
export const digestsBegin = ({ defaultTerms }: Context, day: Day, digestsFrom: number): Instant =>
  startOfDay(day, defaultTerms.policy.zone) + digestsFrom * minute;

/**
 * Sends the office and each agency that has something to know its digest (`digestsAt`), once a working day of the default
 * policy, from a time of day on: before it, and on a closed day, it sends nothing. However often it runs, and wherever it
 * was begun again, each office has one digest of a day; a day on which it never ran has none. Where the coming days are not
 * decreed, the digest of the office is parked as `NotDecreed`.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { memoryDeadlines, sendDigests, toConsole } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Dispositioned)();
 * const channel = { channel: 'papan', notify: toConsole({ write: () => undefined }), since: 0, environment };
 * const sending = sendDigests({ ...channel, index: memoryDeadlines(feed), digestsFrom: 7 * 60 });
 * const sent = await sending(wib('2025-02-04T07:00'))();
 * console.log(sent.deliveries); // [ { key: 'Digest:2025-02-04:dinas-pupr', result: 'Sent' } ]
 */
export const sendDigests = (
  options: Digesting,
): ((now: Instant, signal?: AbortSignal) => Task<SendReport>) => {
  checkGiven('sendDigests', [...ofChannel, 'index', 'digestsFrom'], options);
  return (now, signal) => async () => {
    const environment = renewable(options.environment);
    const { context } = environment;
    const { calendar, policy } = context.defaultTerms;
    const pass = beginPass({ ...options, environment, now: () => now }, { signal });
    const day = localDay(now, policy.zone);
    const works = isWorkingDay(calendar, day);
    const isClosed = isRight(works) && !works.right;
    if (isClosed || now < digestsBegin(context, day, options.digestsFrom)) return pass.report();
    const found = await pass.findDigests();
    if (isLeft(found) && found.left.type !== 'NotDecreed') return pass.report(found.left);
    // Why there is none is told where that of the office would be.
    const agencies = isLeft(found) ? [undefined] : (found.right?.digests ?? []).map(({ agency }) => agency);
    for (const agency of agencies) {
      const delivered = await pass.deliver({ type: 'Digest', day, agency });
      if (isLeft(delivered)) return pass.report(delivered.left);
      if (delivered.right === 'stop') break;
    }
    return pass.report();
  };
};
