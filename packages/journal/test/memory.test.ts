import { left, right } from 'fp-ts/lib/Either.js';
import { some } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import { journalContract, type OpenStore } from '@pengaduan/journal/testing';

const open: OpenStore = (options) => Promise.resolve(memoryStore({ now: Date.now, ...options }));

describe('the memory store', () => {
  for (const { name, run } of journalContract(open)) it(name, run);
  it('says what may have happened where its feed ends before the position that it is read from', async () => {
    const { feed } = memoryStore({ now: Date.now });
    const range = { prefix: '', after: some({ commit: 7n, prepare: 7n }) };
    expect(await feed.read(range, () => () => Promise.resolve(right('continue')))()).toEqual(
      left({
        ...{ type: 'Corrupt', retry: 'never' },
        detail: 'the position is after the end of the log: was it restored from a backup?',
      }),
    );
  });
});
