import { expect, it } from 'vitest';
import { child } from './child.js';
import { everything, expectInOrder, expectSound } from './everything.js';
import { opened, temporaryFile } from './temporary.js';

const appends = 300;

it('two processes write to one new file while a third follows: nothing lost, doubled or out of order', async () => {
  const file = temporaryFile();
  const writers = ['a', 'b'].map((who) => child('appender.mjs', file, who, String(appends)));
  const follower = child('follower.mjs', file, String(2 * appends * 2));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);

  const store = await opened({ file });
  const records = await everything(store);
  await store.close();
  expectInOrder(records);
  const ids = records.map(({ id }) => id);
  expect(ids).toHaveLength(2 * appends * 2);
  for (const { lines } of writers) {
    const acknowledged = lines.slice(1).flatMap((line) => line.split(' '));
    const own = new Set(acknowledged);
    expect(own.size).toBe(appends * 2);
    expect(ids.filter((id) => own.has(id))).toEqual(acknowledged);
  }
  expect(await follower.ended).toBe(0);
  expect(follower.lines).toEqual(ids);
  expectSound(file);
});

it('several processes may make the same file at the same moment', async () => {
  for (let round = 0; round < 5; round++) {
    const file = temporaryFile();
    const at = String(Date.now() + 500);
    const racers = Array.from({ length: 4 }, () => child('racer.mjs', file, at));
    await Promise.all(racers.map(({ ended }) => ended));
    expect(racers.map(({ lines }) => lines.at(-1))).toEqual(racers.map(() => 'opened'));
    expectSound(file);
  }
});
