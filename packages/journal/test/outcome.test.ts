import fc from 'fast-check';
import { left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { fenced, fromOutcome, memoryStore, outcome, outcomeOf, type Fold } from '@pengaduan/journal';

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

const anOutcome = fc.oneof(
  fc.record({ ok: fc.constant(true as const), value: fc.anything() }),
  fc.record({ ok: fc.constant(false as const), failure: fc.anything() }),
);

describe('fromOutcome', () => {
  it('and outcome are each the way back of the other', () =>
    fc.assert(
      fc.asyncProperty(anOutcome, async (answer) => {
        const there = fromOutcome(() => Promise.resolve(answer));
        expect(await outcome(there)).toEqual(answer);
        expect(outcomeOf(await there())).toEqual(answer);
      }),
    ));
  it('lets a bug out, and says so where a function gives no answer', async () => {
    const bug = new TypeError('no such field');
    await expect(outcome(fromOutcome(() => Promise.reject(bug)))).rejects.toBe(bug);
    for (const answer of [undefined, null, 'sent', {}, () => undefined]) {
      const call = fromOutcome(() => Promise.resolve(answer as never));
      await expect(outcome(call)).rejects.toThrow(
        /^fromOutcome: .* \{ ok: true, value \} or \{ ok: false, failure \}\.$/,
      );
    }
  });
});

it('a call that was made already is none, and outcome says so', async () => {
  const made = Promise.resolve(right(1));
  await expect(outcome(made as never)).rejects.toThrow(/^outcome: it takes a call that is not made yet/);
  await expect(outcome(undefined as never)).rejects.toThrow(/^outcome: it takes a call that is not made yet/);
});
