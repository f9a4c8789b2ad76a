import { describe, expect, it } from 'vitest';
import { appendSignal } from '../src/append-signal.js';

const forever = () => new Promise<void>(() => undefined);

describe('a wait is over', () => {
  it('at once, where something was appended since the look', async () => {
    const signal = appendSignal(forever);
    const seen = signal.count();
    signal.notify();
    expect(signal.count()).not.toBe(seen);
    await signal.wait(seen, 100, new AbortController().signal);
  });
  it('at once, where it was left before', async () => {
    const signal = appendSignal(forever);
    await signal.wait(signal.count(), 100, AbortSignal.abort());
  });
  it('for all who wait, when something is appended', async () => {
    const signal = appendSignal(forever);
    const waits = [1, 2].map(() => signal.wait(signal.count(), 100, new AbortController().signal));
    signal.notify();
    await Promise.all(waits);
  });
  it('when it is left, and then the others go on waiting', async () => {
    const signal = appendSignal(forever);
    const leave = new AbortController();
    const stays = signal.wait(signal.count(), 100, new AbortController().signal);
    const goes = signal.wait(signal.count(), 100, leave.signal);
    leave.abort();
    await goes;
    expect(await Promise.race([stays.then(() => 'over'), Promise.resolve('waits')])).toBe('waits');
  });
  it('after its time, and its sleep too, also one that rejects when it is cut short', async () => {
    const asked: Array<[number, AbortSignal]> = [];
    const signal = appendSignal((ms, left) => {
      asked.push([ms, left]);
      return asked.length === 1 ? Promise.resolve() : Promise.reject(new Error('cut short'));
    });
    for (const ms of [70, 80]) await signal.wait(signal.count(), ms, new AbortController().signal);
    expect(asked.map(([ms, { aborted }]) => [ms, aborted])).toEqual([
      [70, true],
      [80, true],
    ]);
  });
});
