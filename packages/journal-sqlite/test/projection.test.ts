import { left, right } from 'fp-ts/lib/Either.js';
import { isSome, none, some } from 'fp-ts/lib/Option.js';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Database } from '@pengaduan/journal-sqlite';
import { connect } from '../src/database.js';
import { ensureTables } from '../src/projection-schema.js';
import { event, ids, nothing, stream } from './records.js';
import { refusal, value } from './temporary.js';
import { asked, count, counts, inAFileOfTheirOwn, inItsFile, one, two } from './counts.js';

describe.each([
  ['the file of the store', inItsFile],
  ['a file of its own', inAFileOfTheirOwn],
])('a projection in %s', (_, withStore) => {
  it('keeps its tables and its checkpoint together, and finds both again', () =>
    withStore(async ({ projection: open, again: openAgain }) => {
      const projection = await value(open(counts));
      const begun = await value(projection.checkpoint);
      expect(begun.position).toEqual(none);
      const next = await value(projection.commit(begun, one!, count('Received')));
      await value(projection.commit(next, two!, count('Received')));
      const other = await openAgain();
      const again = await value(other.projection(counts));
      expect((await value(again.checkpoint)).position).toEqual(some(two));
      expect(await value(again.query(asked))).toEqual([['Received', 2n]]);
      await other.close();
    }));
  it('writes nothing when another runner was first, when it would go back, or under another name', () =>
    withStore(async ({ store, projection: open }) => {
      const projection = await value(open(counts));
      const loaded = await value(projection.checkpoint);
      const next = await value(projection.commit(loaded, one!, count('first')));
      expect(await refusal(projection.commit(loaded, two!, count('second')))).toMatchObject({
        type: 'Fenced',
      });
      expect(await refusal(projection.commit(next, one!, count('back')))).toMatchObject({
        type: 'NotForward',
      });
      const foreign = await value(store.checkpoints.load('other'));
      expect(await projection.commit(foreign, two!, count('foreign'))()).toEqual(
        left({ type: 'Fenced', name: 'other', retry: 'never' }),
      );
      expect(await value(projection.query(asked))).toEqual([['first', 1n]]);
    }));
  it('writes nothing when its writing throws, and the error comes out', () =>
    withStore(async ({ projection: open }) => {
      const projection = await value(open(counts));
      const loaded = await value(projection.checkpoint);
      const broken = (then: (db: Database) => void) =>
        projection.commit(loaded, one!, (db) => (count('half')(db), then(db)))();
      await expect(broken(() => expect.fail('a bug'))).rejects.toThrow('a bug');
      await expect(broken((db) => db.run('INSRT'))).rejects.toThrow('refused a statement');
      await expect(
        broken((db) => db.run('INSERT INTO counts_type VALUES (?, 1)', ['half'])),
      ).rejects.toThrow();
      expect(await value(projection.query(asked))).toEqual([]);
      expect(await value(projection.checkpoint)).toEqual(loaded);
    }));
  it('stops at a refusal, which comes out unchanged', () =>
    withStore(async ({ store, projection: open }) => {
      const projection = await value(open(counts));
      await value(store.journal.append(nothing, [event('a')]));
      const refused = () => () => Promise.resolve(left('strange'));
      expect(await refusal(projection.catchUp('complaint-', refused))).toBe('strange');
      expect((await value(projection.checkpoint)).position).toEqual(none);
    }));
  it('cannot write when the transaction is over', () =>
    withStore(async ({ projection: open }) => {
      const projection = await value(open(counts));
      let kept: Database | undefined;
      await value(projection.commit(await value(projection.checkpoint), one!, (db) => void (kept = db)));
      expect(() => kept?.run('DELETE FROM counts_type')).toThrow('over');
    }));
  it('begins anew when its tables change: the old ones go, and an old runner is fenced', () =>
    withStore(async ({ projection: open }) => {
      const projection = await value(open(counts));
      const old = await value(projection.commit(await value(projection.checkpoint), two!, count('old')));
      const neighbour = { name: 'counts2', schema: ['CREATE TABLE counts2_kept (n INTEGER)'] };
      await value(open(neighbour));
      const index = 'CREATE INDEX counts_by_n ON counts_type (n)';
      const renewed = await value(open({ name: 'counts', schema: [...counts.schema, index] }));
      expect(isSome((await value(renewed.checkpoint)).position)).toBe(false);
      expect(await value(renewed.query(asked))).toEqual([]);
      expect(await refusal(projection.commit(old, two!, count('old')))).toMatchObject({ type: 'Fenced' });
      expect(await value(renewed.query((db) => db.all('SELECT * FROM counts2_kept')))).toEqual([]);
    }));
  it('begins anew when only a column changes, though all names are there already', () =>
    withStore(async ({ projection: open }) => {
      const projection = await value(open(counts));
      await value(projection.commit(await value(projection.checkpoint), two!, count('old')));
      const table = 'CREATE TABLE counts_type (type TEXT PRIMARY KEY, n INTEGER, more INTEGER) STRICT';
      const renewed = await value(open({ name: 'counts', schema: [table] }));
      expect((await value(renewed.checkpoint)).position).toEqual(none);
      expect(await value(renewed.query((db) => db.all('SELECT more FROM counts_type')))).toEqual([]);
    }));
  it.each(['DROP TABLE counts_type', 'DROP INDEX counts_n', `DELETE FROM checkpoints WHERE name = 'counts'`])(
    'begins anew after %s',
    (statement) =>
      withStore(async ({ file, projection: open }) => {
        const definition = {
          ...counts,
          schema: [...counts.schema, 'CREATE INDEX counts_n ON counts_type (n)'],
        };
        const projection = await value(open(definition));
        await value(projection.commit(await value(projection.checkpoint), two!, count('old')));
        const db = new Libsql(file);
        db.exec(statement);
        db.close();
        const again = await value(open(definition));
        expect((await value(again.checkpoint)).position).toEqual(none);
        expect(await value(again.query(asked))).toEqual([]);
      }),
  );
  it('with its tables in place is opened while another process writes', () =>
    withStore(async ({ file, projection: open, again: openAgain }) => {
      await value(open(counts));
      const db = new Libsql(file);
      db.exec('BEGIN IMMEDIATE');
      const reader = await openAgain();
      const projection = await value(reader.projection(counts));
      expect(await value(projection.query(asked))).toEqual([]);
      db.exec('ROLLBACK');
      db.close();
      await reader.close();
    }));
  it.each(['counts_a', 'sqlite1', '1counts', 'Counts', ''])('cannot be named %j', (name) =>
    withStore(({ projection: open }) =>
      expect(open({ name, schema: [] })()).rejects.toThrow(
        new RangeError(
          `a projection is named by lower-case letters and digits, a letter first, and not: ${name}`,
        ),
      ),
    ),
  );
  it('that another process makes at the same moment is not made anew', () =>
    withStore(async ({ file, again }) => {
      const other = connect(file, 0)!;
      const db = connect(file, 0)!;
      const script = (sql: string): void => {
        if (sql === 'BEGIN IMMEDIATE') ensureTables(other, counts);
        db.script(sql);
      };
      expect(ensureTables({ ...db, script }, counts)).toEqual(right(undefined));
      const reader = await again();
      const { checkpoint } = await value(reader.projection(counts));
      expect(await value(checkpoint)).toMatchObject({ fence: 1n });
      await reader.close();
    }));
  it.each([
    'CREATE TABLE other_type (n INTEGER)',
    'DROP TABLE events',
    'CREATE VIEW counts_a AS SELECT 1',
    'DROP TABLE events; CREATE TABLE counts_b (n INTEGER)',
    'CREATE TRIGGER counts_b AFTER INSERT ON counts_a BEGIN DELETE FROM events; END',
  ])('may not run %j', (statement) =>
    withStore(({ projection: open }) =>
      expect(
        open({ name: 'counts', schema: ['CREATE TABLE counts_a (n INTEGER)', statement] })(),
      ).rejects.toThrow(
        new RangeError(
          `projection counts makes tables and indexes of its own, whose names begin with counts_, and not: ${statement}`,
        ),
      ),
    ),
  );
});

it('a projection in the file of the store cannot append while it writes', () =>
  inItsFile(async ({ store, projection: open }) => {
    const projection = await value(open(counts));
    const loaded = await value(projection.checkpoint);
    let appended: Promise<unknown> | undefined;
    await value(
      projection.commit(loaded, one!, () => {
        appended = expect(store.journal.append(nothing, [event('a')])()).rejects.toThrow('may not use');
      }),
    );
    await appended;
    expect((await value(store.journal.load(stream, ids))).state).toEqual([]);
  }));
