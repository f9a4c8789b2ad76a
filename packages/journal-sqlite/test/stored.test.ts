import { left, right } from 'fp-ts/lib/Either.js';
import { some } from 'fp-ts/lib/Option.js';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { unavailable } from '@pengaduan/journal';
import type { Projector } from '@pengaduan/journal-sqlite';
import { asked, count, counts, inAFileOfTheirOwn, inItsFile, one, two } from './counts.js';
import { event, nothing } from './records.js';
import { refusal, value } from './temporary.js';

const onlyLookedAt = unavailable('read-only', 'projection counts is only looked at');
const neverCalled: Projector<never> = () => expect.fail('reads nothing');

describe.each([
  ['the file of the store', inItsFile],
  ['a file of its own', inAFileOfTheirOwn],
])('a projection in %s that is only looked at', (_, withStore) => {
  it('answers as its tables stand, reads nothing more and writes nothing', () =>
    withStore(async ({ store, projection, again }) => {
      const tables = await value(projection(counts));
      const begun = await value(tables.checkpoint);
      const next = await value(tables.commit(begun, one!, count('Received')));
      await value(store.journal.append(nothing, [event('a'), event('b')]));
      const other = await again();
      const stored = await value(other.stored(counts));
      expect(await value(stored.checkpoint)).toEqual(next);
      expect(await value(stored.query(asked))).toEqual([['Received', 1n]]);
      expect(await stored.catchUp('complaint-', neverCalled)()).toEqual(right(some(one)));
      const { signal } = new AbortController();
      expect(await stored.follow('complaint-', neverCalled, { signal })()).toEqual(right(some(one)));
      expect(await stored.commit(next, two!, count('Received'))()).toEqual(left(onlyLookedAt));
      expect(await value(stored.query(asked))).toEqual([['Received', 1n]]);
      await other.close();
    }));
  it('is not made: not where there is none, and not where other statements made it', () =>
    withStore(async ({ projection, again }) => {
      const other = await again();
      expect(await refusal(other.stored(counts))).toEqual(onlyLookedAt);
      await value(projection({ ...counts, schema: ['CREATE TABLE counts_type (type TEXT, n INTEGER)'] }));
      expect(await refusal(other.stored(counts))).toEqual(onlyLookedAt);
      await value(projection(counts));
      expect(await value((await value(other.stored(counts))).query(asked))).toEqual([]);
      await other.close();
    }));
  it('is corrupt where rows of it are lost, which are not made anew', () =>
    withStore(async ({ file, projection, again }) => {
      const tables = await value(projection(counts));
      await value(tables.commit(await value(tables.checkpoint), one!, count('Received')));
      const db = new Libsql(file);
      db.exec('DELETE FROM counts_type');
      db.close();
      const other = await again();
      const lost = { type: 'Corrupt', detail: 'tables counts_* have lost rows', retry: 'never' };
      expect(await refusal(other.stored(counts))).toEqual(lost);
      expect(await refusal(other.stored(counts))).toEqual(lost);
      await other.close();
    }));
});
