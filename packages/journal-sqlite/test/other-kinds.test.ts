import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { recordFrom } from '../src/record.js';
import { events, nothing, stream } from './records.js';
import { opened, refusal, temporaryFile, value } from './temporary.js';

// A damaged page can hold what no statement could have written. The position is the number of the row: always an integer.
const kinds = ['NULL', '2.5', `'text'`, `X'00ff'`, `''`, '9223372036854775807', '-1'];
const columns = ['stream', 'revision', 'id', 'type', 'data', 'metadata', 'recorded_at', 'checksum'];

it('a record with another kind of value in any of its columns is corrupt, and what was right before is read again', async () => {
  const file = temporaryFile();
  const store = await opened({ file });
  await value(store.journal.append(nothing, events(3)));
  const read = store.feed.read<never>(
    { prefix: '', after: none },
    () => () => Promise.resolve(right('continue')),
  );
  const db = new Libsql(file);
  db.exec('CREATE TABLE any_kind AS SELECT * FROM events; CREATE TABLE kept AS SELECT * FROM events');
  db.exec('DROP TABLE events; ALTER TABLE any_kind RENAME TO events');
  for (const column of columns) {
    for (const kind of kinds) {
      db.exec(`UPDATE events SET ${column} = ${kind} WHERE position = 2`);
      expect(await refusal(read), `${column} ${kind}`).toMatchObject({ type: 'Corrupt', retry: 'never' });
    }
    db.exec(
      `UPDATE events SET ${column} = (SELECT ${column} FROM kept WHERE position = 2) WHERE position = 2`,
    );
    expect(await value(read), column).toMatchObject({ value: { commit: 3n } });
  }
  db.close();
  await store.close();
});

it('metadata that are no object are told so by the place of the record, whatever JSON they are', () => {
  const place = { stream, revision: 7n, id: 'a', type: 'Counted', position: 8n, recordedAt: 0 };
  expect(recordFrom(place, null, { schema: 1 })).toMatchObject({
    stream,
    data: null,
    metadata: { schema: 1 },
  });
  for (const metadata of [null, true, 7, 'text', []])
    expect(() => recordFrom(place, {}, metadata)).toThrow(/complaint-1, revision 7: \w/);
});
