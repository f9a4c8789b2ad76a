import fc from 'fast-check';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { isWorkingDay, localDay } from '@pengaduan/calendar';
import type { Environment } from '@pengaduan/core';
import { at, disposition, receive, verify, wib } from '@pengaduan/core/testing';
import { noticeJson, parkedNotices, sendDigests, sendParked, type NotifyFailure } from '@pengaduan/deadlines';
import type { Store } from '@pengaduan/journal';
import { about, give, standard, value, world } from '../world.js';
import { busy, gone, outboxOver, passed, post } from './post.js';

let store: Store;
let environment: Environment;
beforeEach(async () => {
  ({ store, environment } = world());
  // 1 is with dinas-pupr, 2 with an agency whose id has a colon, 3 waits for the office.
  const second = [
    receive('2025-02-03T08:00'),
    verify('2025-02-03T08:30'),
    disposition('2025-02-03T09:00', 'kec:a'),
  ];
  await give(environment, ...at.Dispositioned, ...second.map((one) => about('2', one)));
  await give(environment, about('3', receive('2025-02-03T09:00')));
});

const seven = 7 * 60;
/** A sender that was begun anew, as after a restart, by whatever its receiver answers. */
const begun = (...answers: ReadonlyArray<NotifyFailure | undefined>) => {
  const { notices, notify } = post(...answers);
  const { outbox, index } = outboxOver(store, environment, notify);
  const sending = { ...outbox, index, attempts: 1 };
  const run = (now: string) => sendDigests({ ...sending, digestsFrom: seven })(wib(now));
  return { notices, sending, run };
};
const ofTuesday = ['Digest:2025-02-04', 'Digest:2025-02-04:dinas-pupr', 'Digest:2025-02-04:kec:a'];
const keysAt = async (...mornings: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const { notices, run } = begun();
  for (const now of mornings) await passed(run(now));
  return notices.map(({ key }) => key);
};

describe('the digests of a working day', () => {
  it('are sent to the office and to each agency from a time of day on, once however often it is begun anew', async () => {
    expect(await keysAt('2025-02-04T06:59')).toEqual([]);
    expect(await keysAt('2025-02-04T07:00', '2025-02-04T07:01')).toEqual(ofTuesday);
    expect(await keysAt('2025-02-04T07:02', '2025-02-04T23:59')).toEqual([]);
    const { notices, run } = begun();
    await passed(run('2025-02-11T09:00'));
    expect(notices.map((notice) => noticeJson(notice))).toMatchObject([
      {
        to: { role: 'coordinator' },
        agency: null,
        digest: { overdue: [{ complaint: '3', clock: 'verification' }] },
      },
      { to: { role: 'liaison', agency: 'dinas-pupr' } },
      { to: { role: 'liaison', agency: 'kec:a' } },
    ]);
  });
  it('are none on a closed day, and those of a day that nobody sent are not sent later', async () => {
    expect(await keysAt('2025-02-15T09:00', '2025-02-16T09:00', '2025-01-29T09:00')).toEqual([]);
    const keys = await keysAt('2025-02-10T09:00');
    expect(keys.filter((key) => !key.startsWith('Digest:2025-02-10'))).toEqual([]);
    expect(keys).toHaveLength(3);
  });
  it('that could not be sent are sent the same day as things stand then, and are dropped when it is over', async () => {
    const first = begun(busy, busy);
    expect((await first.run('2025-02-04T07:00')()).stopped).toMatchObject({ type: 'ReceiverAway' });
    const again = begun();
    const parkedAt = (now: string) => sendParked({ ...again.sending, now: () => wib(now) }, store.feed);
    await passed(parkedAt('2025-02-04T08:00'));
    await passed(again.run('2025-02-04T08:00'));
    expect(again.notices.map(({ key }) => key)).toEqual(ofTuesday);
    await passed(begun(gone, gone, gone).run('2025-02-11T07:00'));
    expect(await value(parkedNotices(store.feed, 'surat'))).toHaveLength(3);
    const { deliveries } = await passed(parkedAt('2025-02-12T07:00'));
    expect(deliveries.map(({ result }) => result)).toEqual(Array(3).fill('NotNeeded'));
    expect(await value(parkedNotices(store.feed, 'surat'))).toEqual([]);
  });
  it('whose days to come are not decreed are told of once, under that of the office', async () => {
    const { notices, run } = begun();
    const key = 'Digest:2027-12-30';
    const { deliveries } = await passed(run('2027-12-30T07:00'));
    expect(deliveries).toEqual([{ key, result: 'Parked', failure: 'NotDecreed', retry: 'safe' }]);
    expect((await passed(run('2027-12-30T08:00'))).deliveries).toEqual([{ key, result: 'Before' }]);
    expect(notices).toEqual([]);
  });
  it('stay parked on a channel without an index', async () => {
    const { sending, run } = begun(gone, gone, gone);
    await passed(run('2025-02-04T07:00'));
    const { index: _, ...bare } = sending;
    const now = () => wib('2025-02-04T08:00');
    expect((await passed(sendParked({ ...bare, now }, store.feed))).deliveries).toEqual([]);
    expect(await value(parkedNotices(store.feed, 'surat'))).toHaveLength(3);
  });
  it('at whatever times a sender runs, and whatever fails: at most one of a day arrives, on its day, if it is worked', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ hours: fc.nat(30), answers: fc.array(fc.constantFrom(undefined, busy, gone)) }),
          {
            maxLength: 20,
          },
        ),
        async (runs) => {
          const fresh = world();
          [store, environment] = [fresh.store, fresh.environment];
          await give(environment, ...at.Dispositioned);
          const arrived: Array<string> = [];
          let now = wib('2025-02-13T05:00');
          for (const { hours, answers } of runs) {
            now += hours * 3_600_000;
            const { notices, sending } = begun(...answers);
            const { deliveries } = await sendDigests({ ...sending, digestsFrom: seven })(now)();
            arrived.push(...deliveries.flatMap(({ key, result }) => (result === 'Sent' ? [key] : [])));
            const day = localDay(now, 'Asia/Jakarta');
            for (const one of notices) expect(one).toMatchObject({ type: 'Digest', day });
            if (notices.length === 0) continue;
            expect(isWorkingDay(standard.defaultTerms.calendar, day)).toMatchObject({ right: true });
            expect(new Date(now + 7 * 3_600_000).getUTCHours()).toBeGreaterThanOrEqual(7);
          }
          expect(new Set(arrived).size).toBe(arrived.length);
        },
      ),
      { numRuns: 50 * inject('times') },
    ));
});
