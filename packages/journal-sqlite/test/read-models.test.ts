import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { left, right } from 'fp-ts/lib/Either.js';
import { none, some } from 'fp-ts/lib/Option.js';
import fc from 'fast-check';
import { memoryStore, type Feed, type Position, type Recorded, type Store } from '@pengaduan/journal';
import { describe, expect, inject, it } from 'vitest';
import { integerOf, openReadModels, openSqlite, textOf } from '@pengaduan/journal-sqlite';
import type { Projections, Projector, Reader, ReadModels } from '@pengaduan/journal-sqlite';
import { event, nothing } from './records.js';
import { opened, refusal, temporaryFile, value } from './temporary.js';

const seen = {
  name: 'seen',
  schema: ['CREATE TABLE seen_id (nr INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL) STRICT'],
};
const note: Projector<never> = (records) => () =>
  Promise.resolve(
    right((db) => {
      for (const { id, position } of records)
        db.run('INSERT INTO seen_id (id, at) VALUES (?, ?)', [id, position.commit]);
    }),
  );
const asked = (db: Reader): ReadonlyArray<string> =>
  db
    .all('SELECT id, at FROM seen_id ORDER BY nr')
    .map((row) => `${textOf(row, 'id')} ${integerOf(row, 'at')}`);

/** Positions as a server has them: two numbers of up to 63 bits, far apart. */
const far = ({ commit }: Position): Position => ({
  commit: 2n ** 63n - 1n - (1_000n - commit) * 997n,
  prepare: 2n ** 63n - 1n - (1_000n - commit) * 997n - 7n,
});
const near = ({ commit }: Position): Position => {
  const n = 1_000n - (2n ** 63n - 1n - commit) / 997n;
  return { commit: n, prepare: n };
};
const asServer = ({ feed }: Store): Feed => ({
  ...feed,
  read: ({ prefix, after }, handle) => {
    const given = (one: Recorded): Recorded => ({ ...one, position: far(one.position) });
    const range = { prefix, after: after._tag === 'Some' ? some(near(after.value)) : none };
    const read = feed.read(range, ({ events: [first, ...more], scannedTo }) =>
      handle({ events: [given(first), ...more.map(given)], scannedTo: far(scannedTo) }),
    );
    return async () => {
      const to = await read();
      return to._tag === 'Right' && to.right._tag === 'Some' ? right(some(far(to.right.value))) : to;
    };
  },
});

const server = (now = 0): Store & { readonly lodge: (...ids: ReadonlyArray<string>) => Promise<void> } => {
  const store = memoryStore({ now: () => now });
  let revision: bigint | 'no_stream' = 'no_stream';
  return {
    ...store,
    lodge: async (...ids) => {
      const events = ids.map((id) => event(id));
      await value(store.journal.append({ ...nothing, revision }, events));
      revision = (revision === 'no_stream' ? -1n : revision) + BigInt(ids.length);
    },
  };
};

const open = (file: string, feed: Feed, journal = 'esdb://server/office'): Promise<ReadModels> =>
  value(openReadModels({ file, feed, journal }));
const caughtUp = async ({ projection }: Projections): Promise<ReadonlyArray<string>> => {
  const tables = await value(projection(seen));
  await value(tables.catchUp('complaint-', note));
  return value(tables.query(asked));
};
/** A file that has read a journal, closed again. */
const filled = async (...ids: ReadonlyArray<string>) => {
  const [file, journal] = [temporaryFile(), server()];
  await journal.lodge(...ids);
  const models = await open(file, journal.feed);
  await caughtUp(models);
  await models.close();
  return { file, journal };
};

describe('read models in a file of their own', () => {
  it('have each record once, at its exact position, whoever read it, closed at any time and in between', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ lodged: fc.nat(3), by: fc.nat(1), reopens: fc.boolean() }), { maxLength: 6 }),
        async (steps) => {
          const [file, journal] = [temporaryFile(), server()];
          const feed = asServer(journal);
          const readers = [await open(file, feed), await open(file, feed)];
          let count = 0;
          for (const { lodged, by, reopens } of steps) {
            if (lodged > 0) await journal.lodge(...Array.from({ length: lodged }, () => `event-${count++}`));
            if (reopens) {
              await readers[by]!.close();
              readers[by] = await open(file, feed);
            }
            const expected = Array.from({ length: count }, (_, i) => {
              const { commit } = far({ commit: BigInt(i + 1), prepare: 0n });
              return `event-${i} ${commit}`;
            });
            expect(await caughtUp(readers[by]!)).toEqual(expected);
          }
          for (const reader of readers) await reader.close();
        },
      ),
      { numRuns: 10 * inject('times') },
    ));
  it('keep both numbers of a position', async () => {
    const [file, journal] = [temporaryFile(), server()];
    await journal.lodge('a');
    const models = await open(file, asServer(journal));
    await caughtUp(models);
    const { position } = await value((await value(models.projection(seen))).checkpoint);
    expect(position).toEqual(some(far({ commit: 1n, prepare: 1n })));
    await models.close();
  });
  it('are made anew where the file was deleted', async () => {
    const { file, journal } = await filled('a', 'b');
    rmSync(file);
    const models = await open(file, journal.feed);
    expect(await caughtUp(models)).toEqual(['a 1', 'b 2']);
    await models.close();
  });
  it('are for their owner alone', async () => {
    const { file } = await filled('a');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
  it('answer nothing once they are closed', async () => {
    const { file, journal } = await filled('a');
    const models = await open(file, journal.feed);
    const tables = await value(models.projection(seen));
    await models.close();
    await models.close();
    expect(await refusal(tables.query(asked))).toMatchObject({ type: 'Unavailable', reason: 'closed' });
  });
});

describe('a file of read models is refused, and left as it was,', () => {
  const refused = async (file: string, feed: Feed, journal = 'esdb://server/office') => {
    const before = readFileSync(file);
    const failure = await refusal(openReadModels({ file, feed, journal }));
    expect(readFileSync(file)).toEqual(before);
    return failure;
  };
  it('where it was made of a journal of another name', async () => {
    const { file, journal } = await filled('a');
    const other = 'esdb://server/branch';
    expect(await refused(file, journal.feed, other)).toMatchObject({ type: 'OtherJournal', by: 'name' });
  });
  it.each([
    ['holds the same, written at another time', 1, ['a', 'b']],
    ['holds something else', 0, ['c', 'd']],
    ['is empty', 0, []],
  ])('where the server of that name was set up anew and %s', async (_, now, ids) => {
    const { file } = await filled('a', 'b');
    const anew = server(now);
    if (ids.length > 0) await anew.lodge(...ids);
    expect(await refused(file, anew.feed)).toMatchObject({ type: 'OtherJournal', by: 'records' });
  });
  it('where the journal does not say how it begins', async () => {
    const { file, journal } = await filled('a');
    const failure = { type: 'Unavailable', reason: 'unreachable', detail: 'away', retry: 'safe' } as const;
    const feed: Feed = { ...journal.feed, read: () => () => Promise.resolve(left(failure)) };
    expect(await refused(file, feed)).toEqual({ type: 'UnreadableJournal', failure });
  });
  it('where it is the file of a store, or any other', async () => {
    const [file, text] = [temporaryFile(), temporaryFile()];
    await (await opened({ file })).close();
    writeFileSync(text, 'Laporan warga, bukan basis data.\n'.repeat(200));
    for (const path of [file, text])
      expect(await refused(path, server().feed)).toEqual({ type: 'NotOurs', file: 'complaints.db' });
  });
  it('as a store', async () => {
    const { file } = await filled('a');
    expect(await openSqlite({ file })()).toEqual(left({ type: 'NotOurs', file: 'complaints.db' }));
  });
});

it('a journal that had no such record yet is known by the first one, also where others stand before it', async () => {
  const [file, journal] = [temporaryFile(), server()];
  await value(journal.journal.append({ stream: 'policies', revision: 'no_stream' }, [event('p')]));
  const models = await open(file, journal.feed);
  expect(await caughtUp(models)).toEqual([]);
  // The server is set up anew meanwhile, with more records than the first one had.
  const anew = server();
  await anew.lodge('a', 'b');
  await models.close();
  const again = await open(file, anew.feed);
  expect(await caughtUp(again)).toEqual(['a 1', 'b 2']);
  await again.close();
});
