import { expect, it } from 'vitest';
import { child } from './child.js';
import { everything, expectInOrder, expectSound } from './everything.js';
import { opened, temporaryFile } from './temporary.js';

const appends = 300;

it('two processes write to one new file at once while a third follows: nothing lost, doubled or out of order', async () => {
  const file = temporaryFile();
  const writers = ['a', 'b'].map((who) => child('appender.mjs', file, who, String(appends)));
  const follower = child('follower.mjs', file, String(2 * appends * 2));
  const everybody = [...writers, follower];
  expect(await Promise.all(everybody.map(({ ended }) => ended))).toEqual([0, 0, 0]);

  const store = await opened({ file });
  const records = await everything(store);
  await store.close();
  expectInOrder(records);
  const ids = records.map(({ id }) => id);
  for (const { lines } of writers) {
    const acknowledged = lines.slice(1).flatMap((line) => line.split(' '));
    expect(acknowledged).toHaveLength(appends * 2);
    const own = new Set(acknowledged);
    expect(ids.filter((id) => own.has(id))).toEqual(acknowledged);
  }
  expect(ids).toHaveLength(2 * appends * 2);
  expect(follower.lines).toEqual(ids);
  expectSound(file);
});
