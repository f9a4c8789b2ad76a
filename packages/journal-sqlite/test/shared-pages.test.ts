import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { right } from 'fp-ts/lib/Either.js';
import { none, some } from 'fp-ts/lib/Option.js';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Feed, Recorded } from '@pengaduan/journal';
import { appendSignal } from '../src/append-signal.js';
import { connect, type Connection } from '../src/database.js';
import { feedFrom } from '../src/feed.js';
import { event, nothing } from './records.js';
import { opened, temporaryFile, value } from './temporary.js';

const count = 700;
let [db, pages]: [Connection | undefined, number] = [undefined, 0];
beforeAll(async () => {
  const file = temporaryFile();
  const store = await opened({ file });
  await value(
    store.journal.append(
      nothing,
      Array.from({ length: count }, (_, n) => event(`id-${n}`)),
    ),
  );
  await store.close();
  db = connect(file, 0);
});
afterAll(() => db?.close());

/** A feed of all records, which counts the pages that it reads. */
const counted = (): Feed => {
  if (db === undefined) throw new Error('no file');
  const { all } = db;
  pages = 0;
  const counting: Connection['all'] = (sql, params) => {
    if (sql.includes('json_group_array')) pages += 1;
    return all(sql, params);
  };
  return feedFrom(
    { ...db, all: counting },
    appendSignal(() => Promise.resolve()),
    1000,
  );
};
const read = async (
  feed: Feed,
  from: number,
  turns = 0,
  prefix = 'complaint-',
): Promise<ReadonlyArray<Recorded>> => {
  const records: Array<Recorded> = [];
  const after = from === 0 ? none : some({ commit: BigInt(from), prepare: BigInt(from) });
  const handled = feed.read({ prefix, after }, ({ events }) => async () => {
    for (let turn = 0; turn < turns; turn++) await setImmediate();
    records.push(...events);
    return right('continue');
  });
  await value(handled);
  return records;
};

it('those who read at the same time from the same place read each page once, and others for themselves', async () => {
  const together = counted();
  const [one, other] = await Promise.all([read(together, 0), read(together, 0)]);
  expect(pages).toBe(3);
  expect(one).toHaveLength(count);
  expect(other).toEqual(one);
  const inTurn = counted();
  await read(inTurn, 0);
  await read(inTurn, 0);
  expect(pages).toBe(6);
});

it('a page is kept no longer than somebody reads', async () => {
  const feed = counted();
  const first = feed.read({ prefix: 'complaint-', after: none }, () => () => Promise.resolve(right('stop')));
  await value(first);
  await value(first);
  expect(pages).toBe(2);
});

it('whoever reads gets the same as alone, wherever the others are and however long they take', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constantFrom(0, 1, 256, 300, count),
          fc.nat(2),
          fc.constantFrom('complaint-', 'complaint-', 'policy-'),
        ),
        { minLength: 2, maxLength: 4 },
      ),
      async (readers) => {
        const all = await read(counted(), 0);
        const feed = counted();
        const each = await Promise.all(readers.map((reader) => read(feed, ...reader)));
        expect(each).toEqual(
          readers.map(([from, , prefix]) => (prefix === 'policy-' ? [] : all.slice(from))),
        );
      },
    ),
    { numRuns: 20 * inject('times') },
  ));
