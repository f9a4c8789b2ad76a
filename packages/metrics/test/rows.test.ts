import fc from 'fast-check';
import { none, some } from 'fp-ts/lib/Option.js';
import { right } from 'fp-ts/lib/Either.js';
import { evaluate, evaluateBy, noRows, readRows, project, type Row } from '@pengaduan/metrics';
import type { Feed, Recorded, Store } from '@pengaduan/journal';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { yearInMemory } from './log.js';
import { question } from './question.js';

let store: Store;
const records: Array<Recorded> = [];
beforeAll(async () => {
  store = await yearInMemory();
  await store.feed.read({ prefix: 'complaint-', after: none }, ({ events }) => () => {
    records.push(...events);
    return Promise.resolve(right('continue' as const));
  })();
});

const fromScratch = (): Map<string, Row> => {
  const rows = new Map<string, Row>();
  project(rows, records);
  return rows;
};

describe('the rows', () => {
  it('are the same however the events come in batches, and when the last ones come again after a restart', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3000), fc.nat(50)), { maxLength: 20 }), (batches) => {
        const rows = new Map<string, Row>();
        let next = 0;
        for (const [size, again] of [...batches, [records.length, 0] as const]) {
          project(rows, records.slice(Math.max(0, next - again), next + size));
          next = Math.min(records.length, next + size);
        }
        expect(rows).toEqual(fromScratch());
      }),
      { numRuns: 10 * inject('times') },
    ));
  it('read on from where they were are those read from nothing', async () => {
    const cut = records[Math.floor(records.length / 2)]!.position;
    const half: Feed = {
      ...store.feed,
      read: (range, handle) =>
        store.feed.read(range, (batch) => {
          const seen = batch.events.filter(({ position }) => position.commit <= cut.commit);
          const [first, ...rest] = seen;
          return first === undefined
            ? () => Promise.resolve(right('stop' as const))
            : handle({ ...batch, events: [first, ...rest] });
        }),
    };
    const first = await readRows(half)();
    if (first._tag === 'Left') throw new Error(first.left.type);
    const on = await readRows(store.feed, { ...first.right, scannedTo: some(cut) })();
    expect(on).toMatchObject({ right: { rows: fromScratch() } });
    expect(first.right.rows).not.toEqual(fromScratch());
  });
  it('of nothing are none', () => {
    expect(noRows.rows.size).toBe(0);
    expect(evaluate([], question).followUp.percent).toBeNull();
    expect(evaluateBy([], 'agency', question).size).toBe(0);
  });
  it('cannot be read past a record of a type that nobody knows', () => {
    const strange = { ...records[0]!, type: 'Guessed' };
    expect(project(new Map(), [strange])).toMatchObject({ left: { type: 'UnreadableEvent' } });
  });
});
