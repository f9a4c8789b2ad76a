import { integerOf, openReadModels, textOf } from '@pengaduan/journal-sqlite';
import type { Database, Projections, Reader, SqliteStore } from '@pengaduan/journal-sqlite';
import { opened, temporaryFile, value } from './temporary.js';

export const counts = {
  name: 'counts',
  schema: ['CREATE TABLE counts_type (type TEXT PRIMARY KEY, n INTEGER) STRICT'],
};
export const [one, two] = [1n, 2n].map((n) => ({ commit: n, prepare: n }));

export const count =
  (type: string) =>
  (db: Database): void => {
    db.run('INSERT INTO counts_type VALUES (?, 1) ON CONFLICT DO UPDATE SET n = n + 1', [type]);
  };
export const asked = (db: Reader) =>
  db
    .all('SELECT type, n FROM counts_type ORDER BY type')
    .map((row) => [textOf(row, 'type'), integerOf(row, 'n')]);

/** A store, the projections that are kept of it, and the file that they are in, opened once more where that is asked. */
interface Kept {
  readonly store: SqliteStore;
  readonly file: string;
  readonly projection: Projections['projection'];
  readonly again: () => Promise<Projections & Pick<SqliteStore, 'close'>>;
}
type WithStore = (work: (kept: Kept) => Promise<void>) => Promise<void>;

export const inItsFile: WithStore = async (work) => {
  const file = temporaryFile();
  const store = await opened({ file });
  const again = () => opened({ file, busyTimeoutMs: 0 });
  await work({ store, file, projection: store.projection, again }).finally(() => store.close());
};

export const inAFileOfTheirOwn: WithStore = async (work) => {
  const [store, file] = [await opened({ file: temporaryFile() }), temporaryFile()];
  const again = () => value(openReadModels({ file, feed: store.feed, journal: 'test' }));
  const models = await again();
  await work({ store, file, projection: models.projection, again }).finally(async () => {
    await models.close();
    await store.close();
  });
};
