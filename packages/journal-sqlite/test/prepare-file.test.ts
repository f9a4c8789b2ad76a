import { readFileSync } from 'node:fs';
import { isLeft, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { connect, type Connection } from '../src/database.js';
import { storeFormat } from '../src/migrations.js';
import { lookAt, type Look } from '../src/look-at.js';
import { openFile } from '../src/open-file.js';
import { prepareFile } from '../src/prepare-file.js';
import { storeOn } from '../src/store.js';
import { event, events, ids, nothing, stream } from './records.js';
import { opened, refusal, temporaryFile, value } from './temporary.js';

const sleep = () => Promise.resolve();
const options = { synchronous: 'FULL', busyTimeoutMs: 60, sleep } as const;
const prepare = (db: Connection, path: string, more = {}) =>
  prepareFile(db, path, 'write', storeFormat, { ...options, ...more });

/** A connection to a new file that answers otherwise when write-ahead logging is turned on. */
const unlike = (path: string, answer: () => ReturnType<Connection['all']>): Connection => {
  const db = connect(path, 0)!;
  return { ...db, all: (sql, params) => (sql.includes('journal_mode') ? answer() : db.all(sql, params)) };
};
const busy = (): never => {
  throw Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY', rawCode: 5 });
};

describe('a file is prepared', () => {
  it('not where SQLite keeps no write-ahead log, as on a network drive: it stays as it was', async () => {
    for (const answer of [[{ journal_mode: 'delete' }], []]) {
      const path = temporaryFile();
      const refused = left({ type: 'CannotOpen', file: 'complaints.db', reason: 'no-shared-memory' });
      expect(
        await prepare(
          unlike(path, () => answer),
          path,
        ),
      ).toEqual(refused);
      expect(readFileSync(path)).toHaveLength(0);
    }
  });
  it.each([
    [0, 1],
    [20, 2],
    [50, 4],
    [60, 4],
  ])(
    'waiting %i ms for another process that prepares it, by asking %i times',
    async (busyTimeoutMs, times) => {
      let asked = 0;
      const path = temporaryFile();
      const db = unlike(path, () => (asked++, busy()));
      await expect(prepare(db, path, { busyTimeoutMs })).rejects.toThrow('database is locked');
      expect(asked).toBe(times);
    },
  );
  it('as soon as the other process is done; any other error comes out at once', async () => {
    let asked = 0;
    const [first, second] = [temporaryFile(), temporaryFile()];
    const db = unlike(first, () => (++asked < 3 ? busy() : [{ journal_mode: 'wal' }]));
    expect(await prepare(db, first)).toEqual(right(undefined));
    expect(asked).toBe(3);
    const broken = unlike(second, () => (asked++, expect.fail('a bug')));
    await expect(prepare(broken, second)).rejects.toThrow('a bug');
    expect(asked).toBe(4);
  });
});

/** As somebody sees it who may write neither the file nor its folder. */
const asReader: Look = (path) => ({ ...lookAt(path), isWritable: false });
const openedToRead = (file: string) => openFile(storeFormat, { file, look: asReader });

describe('without the right to write', () => {
  it('a file is read as it stands, though it is not locked, and every write is refused', async () => {
    const file = temporaryFile();
    const written = await opened({ file });
    await value(written.journal.append(nothing, events(5)));
    await written.close();
    const connection = await openedToRead(file);
    if (isLeft(connection)) throw new Error(connection.left.type);
    const { journal, close } = storeOn(connection.right, {});
    expect((await value(journal.load(stream, ids))).state).toHaveLength(5);
    const append = journal.append({ stream, revision: 4n }, [event('new')]);
    expect(await refusal(append)).toMatchObject({ type: 'Unavailable', reason: 'read-only' });
    await close();
  });
  it('a file that would have to be brought up to date is refused, and one of another program by its name', async () => {
    const [empty, foreign] = [temporaryFile(), temporaryFile()];
    connect(empty, 0)!.script('VACUUM');
    connect(foreign, 0)!.script('CREATE TABLE people (name TEXT)');
    expect(await openedToRead(empty)).toEqual(
      left({ type: 'ReadOnly', file: 'complaints.db', sideFile: undefined }),
    );
    expect(await openedToRead(foreign)).toEqual(left({ type: 'NotOurs', file: 'complaints.db' }));
  });
});
