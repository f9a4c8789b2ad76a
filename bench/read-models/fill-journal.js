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

/**
 * Writes complaints, of which so many are open at once: each in turn gets its next two events, as in an office, or all at once
 * where only one is open, as in an import. Gives the number of events.
 * @param {import('@pengaduan/journal').Store} store @param {number} complaints
 */
export const fillJournal = async ({ journal }, complaints, open = 1) => {
  const each = await Promise.all(lives.map(eventsOf));
  /** @type {Array<{ token: import('@pengaduan/journal').Token, left: typeof each[number] }>} */
  const living = [];
  const atOnce = open === 1 ? Infinity : 2;
  let [count, begun] = [0, 0];
  for (let turn = 0; begun < complaints || living.length > 0; turn += 1) {
    while (living.length < open && begun < complaints) {
      const token = {
        stream: `complaint-${6_000_000 + begun}`,
        revision: /** @type {const} */ ('no_stream'),
      };
      living.push({ token, left: each[begun % each.length] ?? [] });
      begun += 1;
    }
    const place = turn % living.length;
    const one = living[place];
    if (one === undefined) break;
    const events = one.left.slice(0, atOnce);
    const appended = await outcome(journal.append(one.token, events));
    if (!appended.ok) throw new Error(appended.failure.type);
    count += events.length;
    one.token = appended.value.token;
    one.left = one.left.slice(atOnce);
    if (one.left.length === 0) living.splice(place, 1);
  }
  return count;
};
