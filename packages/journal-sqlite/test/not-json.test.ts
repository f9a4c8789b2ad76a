import { left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { expect, it } from 'vitest';
import { connect } from '../src/database.js';
import { inTransaction } from '../src/transaction.js';
import { writeAll } from '../src/write.js';
import { ids, nothing, stream } from './records.js';
import { opened, temporaryFile } from './temporary.js';

/** A store whose second record of three has this content, written as others are: its checksum is right. */
const storeWith = async (content: { readonly data?: string; readonly metadata?: string }) => {
  const file = temporaryFile();
  await (await opened({ file })).close();
  const db = connect(file, 0)!;
  const whole = { type: 'Counted', data: '{}', metadata: '{}' };
  const events = ['a', 'b', 'c'].map((id) => ({ id, ...whole, ...(id === 'b' && content) }));
  inTransaction(db, 'BEGIN IMMEDIATE', () => {
    writeAll(db, [{ token: nothing, events }], () => 0);
    db.script('COMMIT');
  });
  db.close();
  return opened({ file });
};

it.each([
  ['data', '{"secret":', 'its data is not JSON'],
  ['data', '', 'its data is not JSON'],
  ['data', '"secret",7', 'its data is not JSON'],
  ['metadata', '{"secret":', 'its metadata is not JSON'],
  ['metadata', '{},{}', 'its metadata is not JSON'],
  ['metadata', '["secret"]', 'its metadata is not an object'],
  ['metadata', 'null', 'its metadata is not an object'],
])(
  'a record whose %s are %j is named by its place, and nothing of it is told',
  async (column, text, what) => {
    const store = await storeWith({ [column]: text });
    const corrupt = left({
      type: 'Corrupt',
      detail: `stream ${stream}, revision 1: ${what}`,
      retry: 'never',
    });
    const goOn = () => () => Promise.resolve(right('continue' as const));
    expect(await store.journal.load(stream, ids)()).toEqual(corrupt);
    expect(await store.feed.read({ prefix: '', after: none }, goOn)()).toEqual(corrupt);
    await store.close();
  },
);
