import { isLeft, right } from 'fp-ts/lib/Either.js';
import { describe, expect, inject, it } from 'vitest';
import { cached, transact, type Fold } from '@pengaduan/journal';
import { journalContract } from '@pengaduan/journal/testing';
import { everything, expectInOrder, expectSound } from './everything.js';
import { dice, faulty, repeated, repeating } from './faults.js';
import { event } from './records.js';
import { opened, temporaryFile } from './temporary.js';

const file = temporaryFile();
const roll = dice(112);

describe('a journal that keeps states, on a file of which one commit in ten fails, asked again as failures say', () => {
  for (const { name, run } of journalContract(async (options) => {
    const store = await faulty(file, roll, options);
    return { ...store, journal: repeating(cached(store.journal, { size: 500 })) };
  })) {
    it(name, run);
  }
});

const [writers, streams, commands] = [64, 8, 5 * inject('times')];

it(`${String(writers)} writers with ${String(commands)} commands each on ${String(streams)} streams, one commit and one reading in ten failing: each acknowledged command is there once, in order`, async () => {
  const target = temporaryFile();
  const roll = dice(13);
  let faults = 0;
  const onFault = (): void => {
    faults++;
  };
  const store = await faulty(target, roll, { reads: true, onFault });
  const journal = cached(store.journal, { size: 10_000 });
  const known: Fold<ReadonlySet<string>, never> = {
    initial: new Set(),
    evolve: (before, { id }) => right(new Set([...before, id])),
  };
  const write = async (writer: number): Promise<void> => {
    for (let n = 0; n < commands; n++) {
      const id = `${String(writer)}/${String(n)}`;
      const once = (before: ReadonlySet<string>) =>
        right({ events: before.has(id) ? [] : [event(id)], result: id });
      const done = await repeated(transact(journal, `complaint-${String(writer % streams)}`, known, once))();
      if (isLeft(done)) throw new Error(`${id}: ${done.left.type}`);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  await store.close();

  expect(faults).toBeGreaterThan(3);

  const read = await opened({ file: target });
  const stored = await everything(read);
  expectInOrder(stored);
  for (let writer = 0; writer < writers; writer++) {
    const own = stored.map(({ id }) => id).filter((id) => id.startsWith(`${String(writer)}/`));
    expect(own).toEqual(Array.from({ length: commands }, (_, n) => `${String(writer)}/${String(n)}`));
  }
  await read.close();
  expectSound(target);
}, 120_000);
