import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { child } from './child.js';
import { everything, expectInOrder, expectSound } from './everything.js';
import { opened, temporaryFile } from './temporary.js';

const kills = 5 * inject('times');

/** How many acknowledgements and then milliseconds a writer is left to live. Line 1 is said before it opens the file. */
const lives = fc.sample(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ lines: fc.integer({ min: 2, max: 250 }), ms: fc.nat(4) }) },
    { weight: 1, arbitrary: fc.record({ lines: fc.constant(1), ms: fc.nat(40) }) },
  ),
  kills,
);

/** The events of one append are `writer/n/0` and on, 1 + n % 3 of them, all or none. */
const expectWhole = (ids: ReadonlyArray<string>): void => {
  for (const [at, id] of ids.entries()) {
    const [writer, n, i] = id.split('/');
    if (i !== '0') continue;
    const whole = Array.from({ length: 1 + (Number(n) % 3) }, (_, k) => `${writer!}/${n!}/${k}`);
    expect(ids.slice(at, at + whole.length)).toEqual(whole);
  }
};

it(`a writer killed ${kills} times loses and doubles no acknowledged append`, async () => {
  const file = temporaryFile();
  let before: ReadonlyArray<string> = [];
  for (const [round, { lines, ms }] of lives.entries()) {
    const writer = child('appender.mjs', file, `writer${round}`, 'Infinity');
    await writer.said(lines);
    await setTimeout(ms);
    writer.kill();
    expect(await writer.ended).toBe(null);
    const acknowledged = writer.lines.slice(1).flatMap((line) => line.split(' '));

    const store = await opened({ file });
    const records = await everything(store);
    await store.close();
    const ids = records.map(({ id }) => id);
    expectInOrder(records);
    expect(ids.slice(0, before.length)).toEqual(before);
    const written = ids.slice(before.length);
    expect(written.slice(0, acknowledged.length)).toEqual(acknowledged);
    // One append may have been on its way, written and not yet acknowledged.
    expect(written.length - acknowledged.length).toBeLessThanOrEqual(3);
    expectWhole(written);
    expectSound(file);
    before = ids;
  }
  expect(before.length).toBeGreaterThan(kills);
}, 180_000);
