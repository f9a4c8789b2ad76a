import { isLeft, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import Libsql from 'libsql';
import type { Recorded } from '@pengaduan/journal';
import type { SqliteStore } from '@pengaduan/journal-sqlite';
import { event, events, ids, nothing, stream } from './records.js';
import { opened, temporaryFile, value } from './temporary.js';

const other = 'complaint-2';
const to = { commit: 200n, prepare: 200n };

/** 300 records of one stream with ten of another between them, and a checkpoint. */
export const filled = async (): Promise<string> => {
  const file = temporaryFile();
  const { journal, checkpoints, close } = await opened({ file });
  await value(journal.append(nothing, events(150, 100)));
  await value(
    journal.append(
      { stream: other, revision: 'no_stream' },
      events(10).map((e) => ({ ...e, id: `o-${e.id}` })),
    ),
  );
  await value(
    journal.append(
      { stream, revision: 149n },
      events(150, 100).map((e) => ({ ...e, id: `later-${e.id}` })),
    ),
  );
  await value(checkpoints.advance(await value(checkpoints.load('metrics')), to));
  await close();
  return file;
};

export const changed = async (...statements: ReadonlyArray<string>): Promise<string> => {
  const file = await filled();
  const db = new Libsql(file);
  for (const statement of statements) db.exec(statement);
  db.close();
  return file;
};

const feedOf = async ({ feed }: SqliteStore, prefix = '') => {
  const read: Array<Recorded> = [];
  const done = await feed.read<never>({ prefix, after: none }, (batch) => () => {
    read.push(...batch.events);
    return Promise.resolve(right('continue'));
  })();
  return isLeft(done) ? done.left : read;
};

export const answers = async (store: SqliteStore) => ({
  stream: await store.journal.load(stream, ids)(),
  other: await store.journal.load(other, ids)(),
  all: await feedOf(store),
  some: await feedOf(store, 'complaint-2'),
  checkpoint: await store.checkpoints.load('metrics')(),
  conflict: await store.journal.append(nothing, [event('new')])(),
  again: await store.journal.append({ stream: other, revision: 'no_stream' }, [event('o-event-0')])(),
});
