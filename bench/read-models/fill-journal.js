// @ts-check
// A journal of many complaints out of a few lives, which are decided once and appended again and again.
import { handleAll, standardContext } from '@pengaduan/core';
import {
  close,
  decline,
  disposition,
  provideData,
  rate,
  receive,
  reclassify,
  reply,
  requestData,
  respond,
  verify,
} from '@pengaduan/core/testing';
import { memoryStore, outcome } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';

const follow = [
  respond('2025-02-10T09:00'),
  reply('2025-02-11T09:00'),
  respond('2025-02-12T09:00', 'substantive'),
];
const begin = [receive('2025-02-03T08:00'), verify('2025-02-04T08:00')];
const lives = [
  [...begin, disposition('2025-02-05T08:00'), ...follow, close('2025-03-12T09:00'), rate('2025-03-13T09:00')],
  [...begin, disposition('2025-02-05T08:00'), reclassify('2025-02-06T08:00', 'supervisory'), ...follow],
  [
    ...begin,
    disposition('2025-02-05T08:00'),
    decline('2025-02-06T08:00'),
    disposition('2025-02-07T08:00'),
    ...follow,
  ],
  [receive('2025-02-03T08:00'), requestData('2025-02-04T08:00'), provideData('2025-02-06T08:00')],
];

/** The events of a life as they are appended. @param {ReadonlyArray<import('@pengaduan/core').Command>} commands */
const eventsOf = async (commands) => {
  const { journal, feed } = memoryStore({ now: Date.now });
  await handleAll({ journal, context: standardContext() })(commands)();
  /** @type {Array<import('@pengaduan/journal').Proposed>} */
  const events = [];
  const range = { prefix: 'complaint-', after: none };
  await feed.read(range, (batch) => async () => {
    events.push(...batch.events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })));
    return right('continue');
  })();
  return events;
};

/** Gives the number of events. @param {import('@pengaduan/journal').Store} store @param {number} complaints */
export const fillJournal = async ({ journal }, complaints) => {
  const each = await Promise.all(lives.map(eventsOf));
  let count = 0;
  for (let n = 0; n < complaints; n += 1) {
    const events = each[n % each.length] ?? [];
    const token = { stream: `complaint-${6_000_000 + n}`, revision: /** @type {const} */ ('no_stream') };
    const appended = await outcome(journal.append(token, events));
    if (!appended.ok) throw new Error(appended.failure.type);
    count += events.length;
  }
  return count;
};
