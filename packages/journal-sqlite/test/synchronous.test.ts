import { expect, it } from 'vitest';
import { integerOf, type SqliteOptions } from '@pengaduan/journal-sqlite';
import { opened, temporaryFile, value } from './temporary.js';

// https://sqlite.org/pragma.html#pragma_synchronous: only FULL syncs at every commit of a write-ahead log.
const levels: ReadonlyArray<[SqliteOptions['synchronous'], bigint]> = [
  [undefined, 2n],
  ['FULL', 2n],
  ['NORMAL', 1n],
  ['OFF', 0n],
];

it.each(levels)('synchronous %s is level %i, also when the file is opened again', async (level, number) => {
  const options = { file: temporaryFile(), ...(level !== undefined && { synchronous: level }) };
  for (const time of ['made', 'opened again']) {
    const store = await opened(options);
    const projection = await value(store.projection({ name: 'level', schema: [] }));
    const [row] = await value(projection.query((db) => db.all('PRAGMA synchronous')));
    expect([time, integerOf(row!, 'synchronous')]).toEqual([time, number]);
    await store.close();
  }
});
