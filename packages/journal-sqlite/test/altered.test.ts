import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { answers, changed } from './altered-store.js';
import { event, stream } from './records.js';
import { opened, temporaryFile, value } from './temporary.js';

const corruptOf = (answer: unknown): string => {
  const failure = typeof answer === 'object' && answer !== null && 'left' in answer ? answer.left : answer;
  expect(failure).toMatchObject({ type: 'Corrupt', retry: 'never' });
  const { detail } = failure as { readonly detail: string };
  expect(detail).toMatch(/\w/);
  return detail;
};

const atRevision = (revision: number, what = 'is not as it was written') =>
  `stream ${stream}, revision ${revision}: ${what}`;

describe('a file that somebody altered is corrupt, with the stream and the place', () => {
  it.each([
    [
      'a row is gone',
      'DELETE FROM events WHERE position = 50',
      'no record at stream complaint-1, revision 49',
      'no record at position 50',
    ],
    [
      'the last row is gone',
      'DELETE FROM events WHERE position = 310',
      'no record at stream complaint-1, revision 299',
      'no record at position 310',
    ],
    [
      'the last fifty rows are gone',
      'DELETE FROM events WHERE position > 260',
      'no record at stream complaint-1, revision 250',
      'no record at position 261',
    ],
    [
      'a row was put behind the end',
      `INSERT INTO events (position, stream, revision, id, type, data, metadata, recorded_at, checksum)
         SELECT 311, stream, 300, 'new', type, data, metadata, recorded_at, checksum FROM events WHERE position = 310`,
      atRevision(300),
      'a record after the end, position 310',
    ],
    [
      'a row has other content',
      `UPDATE events SET data = CAST('7' AS BLOB) WHERE position = 50`,
      atRevision(49),
      atRevision(49),
    ],
    [
      'a row has another type',
      `UPDATE events SET type = 'Other' WHERE position = 50`,
      atRevision(49),
      atRevision(49),
    ],
    [
      'a row has another time',
      'UPDATE events SET recorded_at = recorded_at + 1 WHERE position = 50',
      atRevision(49),
      atRevision(49),
    ],
    [
      'a row is in another stream',
      `UPDATE events SET stream = 'complaint-3' WHERE position = 50`,
      'no record at stream complaint-1, revision 49',
      'stream complaint-3, revision 49: is not as it was written',
    ],
    [
      'the last checksum is another',
      'UPDATE events SET checksum = zeroblob(32) WHERE position = 310',
      atRevision(299),
      atRevision(299),
    ],
    [
      'the checksum of a row is too short',
      'UPDATE events SET checksum = zeroblob(31) WHERE position = 50',
      atRevision(49),
      'the record at position 50 is damaged',
    ],
  ])('%s', async (_, statement, ofStream, ofFeed) => {
    const store = await opened({ file: await changed(statement) });
    const { stream: loaded, all, some } = await answers(store);
    expect([corruptOf(loaded), corruptOf(all), corruptOf(some)]).toEqual([ofStream, ofFeed, ofFeed]);
    await store.close();
  });
  it('two rows are swapped', async () => {
    const columns = ['id', 'data', 'checksum', 'recorded_at'].map(
      (name) => `${name} = (SELECT ${name} FROM held WHERE held.position = 101 - events.position)`,
    );
    const store = await opened({
      file: await changed(
        'CREATE TEMP TABLE held AS SELECT * FROM events WHERE position IN (50, 51)',
        `UPDATE events SET ${columns.join()} WHERE position IN (50, 51)`,
      ),
    });
    expect(corruptOf((await answers(store)).stream)).toBe(atRevision(49));
    await store.close();
  });
  it('a whole stream is gone', async () => {
    const file = await changed(
      `DELETE FROM events WHERE stream = 'complaint-2'`,
      `DELETE FROM streams WHERE stream = 'complaint-2'`,
    );
    const store = await opened({ file });
    const { stream: loaded, all } = await answers(store);
    expect(corruptOf(all)).toBe('no record at position 151');
    expect(corruptOf(loaded)).toBe('no record at position 160');
    await store.close();
  });
  it.each([
    ['the end of a stream', 'DELETE FROM streams'],
    ['the end of the feed', 'DELETE FROM feed_end'],
    ['the last row', 'DELETE FROM events WHERE position = 310'],
  ])('nothing is appended where %s is gone', async (_, statement) => {
    const store = await opened({ file: await changed(statement) });
    corruptOf(await store.journal.append({ stream, revision: 299n }, [event('new')])());
    await store.close();
  });
  it('an append that is repeated does not conflict with a damaged record', async () => {
    const file = await changed(`UPDATE events SET id = 'x' WHERE position = 151`);
    const store = await opened({ file });
    corruptOf((await answers(store)).again);
    await store.close();
  });
  it('a checkpoint is elsewhere', async () => {
    const store = await opened({ file: await changed('UPDATE checkpoints SET commit_at = 201') });
    expect(corruptOf(await store.checkpoints.load('metrics')())).toBe(
      'checkpoint metrics is not as it was written',
    );
    await store.close();
  });
  it('a lease has another fence', async () => {
    const file = temporaryFile();
    const store = await opened({ file });
    await value(store.leases.acquire('notices'));
    const db = new Libsql(file);
    db.exec('UPDATE leases SET fence = 7');
    db.close();
    expect(corruptOf(await store.leases.acquire('notices', 7n)())).toBe(
      'lease notices is not as it was written',
    );
    await store.close();
  });
});
