import { parseDay, type Day } from '@pengaduan/calendar';
import type { Actor } from '@pengaduan/core';
import type { Feed, Store } from '@pengaduan/journal';
import { evaluate, readRows } from '@pengaduan/metrics';
import { register, requestScope, tokens } from '@pengaduan/tsyringe';
import { isLeft, left } from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fresh, inMemory, reception, recordsOf } from './office.js';

const actor: Actor = { role: 'reporter', id: 'r-1' };
const away = { type: 'Unavailable', reason: 'locked', detail: '', retry: 'safe' } as const;

/** A store that counts what its feed hands over, and whose feed is away as often as told. */
const counting = () => {
  const store = inMemory();
  const seen = { events: 0, away: 0 };
  const read: Feed['read'] = (range, handle) => {
    if (seen.away === 0) {
      return store.feed.read(range, (batch) => {
        seen.events += batch.events.length;
        return handle(batch);
      });
    }
    seen.away -= 1;
    return () => Promise.resolve(left(away));
  };
  return { seen, store, app: register(fresh(), { store: { ...store, feed: { ...store.feed, read } } }) };
};

const fromScratch = async ({ feed }: Store) => {
  const read = await readRows(feed)();
  if (isLeft(read)) throw new Error(read.left.type);
  return read.right.rows;
};

it('the metrics of all requests together read each event once, and see all that was written before they were asked', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })), { maxLength: 8 }),
      async (turns) => {
        const { seen, store, app } = counting();
        let complaints = 0;
        for (const [written, asked] of turns) {
          const scope = requestScope(app, { actor });
          for (let n = 0; n < written; n += 1)
            await scope.resolve(tokens.actorComplaints).handle(reception(String((complaints += 1))));
          const metrics = Array.from({ length: asked }, () => scope.resolve(tokens.metrics));
          const value = await fromScratch(store);
          expect(value.size).toBe(complaints);
          expect(await Promise.all(metrics.map((one) => one.rows()))).toEqual(
            metrics.map(() => ({ ok: true, value })),
          );
          expect(seen.events).toBe((await recordsOf(store.feed)).length);
          await scope.dispose();
        }
      },
    ),
    { numRuns: 50 },
  ));

it('a feed that is away is told as a failure, and read on from the same place when it is back', async () => {
  const { seen, store, app } = counting();
  const [scope, metrics] = [requestScope(app, { actor }), app.resolve(tokens.metrics)];
  await scope.resolve(tokens.actorComplaints).handle(reception('1'));
  await metrics.rows();
  await scope.resolve(tokens.actorComplaints).handle(reception('2'));
  seen.away = 1;
  expect(await metrics.rows()).toEqual({ ok: false, failure: away });
  expect(await metrics.rows()).toEqual({ ok: true, value: await fromScratch(store) });
  expect(seen.events).toBe((await recordsOf(store.feed)).length);
});

it('an evaluation is that of the rows, by the calendar of the default policy if so asked', async () => {
  const { seen, store, app } = counting();
  const { policy, calendar } = app.resolve(tokens.terms);
  const day = (date: string): Day => {
    const read = parseDay(date);
    if (isLeft(read)) throw new Error(date);
    return read.right;
  };
  const dates = { from: day('2025-02-01'), to: day('2025-02-28'), asOf: day('2025-02-28') };
  const question = { ...dates, zone: policy.zone, calendar, denominator: 'allReceived' as const };
  await requestScope(app, { actor }).resolve(tokens.actorComplaints).handle(reception('1'));
  const answer = await app.resolve(tokens.metrics).evaluate(question);
  expect(answer).toEqual({ ok: true, value: evaluate((await fromScratch(store)).values(), question) });
  expect(answer).toMatchObject({ value: { received: 1 } });
  seen.away = 1;
  expect(await app.resolve(tokens.metrics).evaluate(question)).toEqual({ ok: false, failure: away });
});
