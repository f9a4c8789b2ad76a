import { left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { fenced, memoryStore, outcome, type Fold } from '@pengaduan/journal';

const count: Fold<number, never> = { initial: 0, evolve: (n) => right(n + 1) };

describe('outcome', () => {
  it('gives the value of a call that succeeded', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const token = { stream: 'complaint-1', revision: 'no_stream' };
    expect(await outcome(journal.load('complaint-1', count))).toEqual({
      ok: true,
      value: { state: 0, token },
    });
  });
  it('gives the failure of a call as a value, unchanged', async () => {
    const failure = fenced('metrics');
    const answer = await outcome(() => Promise.resolve(left(failure)));
    expect(answer).toEqual({ ok: false, failure });
    expect(!answer.ok && answer.failure).toBe(failure);
  });
  it('rejects on a bug only', async () => {
    const bug = new TypeError('no such field');
    await expect(outcome(() => Promise.reject(bug))).rejects.toBe(bug);
    const { journal } = memoryStore({ now: () => 0 });
    const throwing: Fold<number, never> = {
      initial: 0,
      evolve: () => {
        throw bug;
      },
    };
    await outcome(
      journal.append({ stream: 'complaint-1', revision: 'no_stream' }, [
        { id: 'a', type: 'Counted', data: {}, metadata: {} },
      ]),
    );
    await expect(outcome(journal.load('complaint-1', throwing))).rejects.toBe(bug);
  });
});
