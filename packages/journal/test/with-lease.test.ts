import { isRight, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import {
  leaseHeld,
  leaseLost,
  memoryStore,
  unavailable,
  withLease,
  type LeaseOptions,
  type Leases,
} from '@pengaduan/journal';
import { clock } from './clock.js';

const leaseMs = 15_000;
const never = new AbortController().signal;

/** Work that ends when its signal aborts, or when it is told to. */
const untilAborted = (signal: AbortSignal) => () =>
  new Promise<ReturnType<typeof right<string>>>((resolve) => {
    if (signal.aborted) resolve(right('ended'));
    signal.addEventListener('abort', () => resolve(right('ended')));
  });
const says = (text: string) => () => () => Promise.resolve(right(text));
const mustNotRun = () => () => Promise.reject(new Error('it ran'));

const world = () => {
  const { leases } = memoryStore({ now: () => 0 });
  const { sleep, pass } = clock();
  const options: LeaseOptions = { leases, name: 'reminders', leaseMs, sleep };
  return { leases, pass, options };
};

describe('a lease', () => {
  it('is held by one process at a time: a second one is told so as soon as the first has renewed', async () => {
    const { pass, options } = world();
    const stop = new AbortController();
    const first = withLease(options, stop.signal)(untilAborted)();
    await pass(1);
    const waited: Array<string> = [];
    const second = withLease({ ...options, onWaiting: () => waited.push('waiting') }, never)(mustNotRun)();
    await pass(leaseMs / 3 + 1000);
    expect(await second).toEqual(left(leaseHeld('reminders', 2n)));
    expect(waited).toEqual(['waiting']);
    stop.abort();
    expect(await first).toEqual(right('ended'));
  });

  it('is renewed for as long as the work lasts', async () => {
    const { leases, pass, options } = world();
    const stop = new AbortController();
    const working = withLease(options, stop.signal)(untilAborted)();
    await pass(10 * leaseMs);
    expect(await leases.acquire('reminders')()).toEqual(left(leaseHeld('reminders', 31n)));
    stop.abort();
    expect(await working).toEqual(right('ended'));
  });

  it.each([
    ['was done', says('done'), right('done')],
    ['was refused', () => () => Promise.resolve(left('no')), left('no')],
  ])('is free at once when the work %s', async (_, work, answer) => {
    const { options } = world();
    const waited: Array<string> = [];
    const eager = { ...options, onWaiting: () => waited.push('waiting') };
    for (let n = 0; n < 2; n++) expect(await withLease(eager, never)(work)()).toEqual(answer);
    expect(waited).toEqual([]);
  });

  it.each([
    ['rejects', () => () => Promise.reject(new Error('a bug'))],
    [
      'throws',
      () => {
        throw new Error('a bug');
      },
    ],
  ])('is free at once when the work %s, and the error comes out', async (_, work) => {
    const { leases, options } = world();
    await expect(withLease(options, never)(work)()).rejects.toThrow('a bug');
    expect(isRight(await leases.acquire('reminders')())).toBe(true);
  });

  it('is taken over from a process that was killed, after its fence stayed the same for the whole time', async () => {
    const { leases, pass, options } = world();
    await leases.acquire('reminders')();
    let tookOver: unknown;
    void withLease(options, never)(says('took over'))().then((done) => (tookOver = done));
    await pass(leaseMs - 1);
    expect(tookOver).toBeUndefined();
    await pass(1);
    expect(tookOver).toEqual(right('took over'));
  });

  it('is taken over from a process that was cut off, whose work is aborted', async () => {
    const { leases, pass, options } = world();
    let isCutOff = false;
    const cutOff: Leases = {
      ...leases,
      renew: (lease) => () =>
        isCutOff ? Promise.resolve(left(unavailable('unreachable', 'cut off'))) : leases.renew(lease)(),
    };
    const first = withLease({ ...options, leases: cutOff }, never)(untilAborted)();
    await pass(leaseMs);
    isCutOff = true;
    const stop = new AbortController();
    const second = withLease(options, stop.signal)(untilAborted)();
    await pass(2 * leaseMs);
    isCutOff = false;
    await pass(leaseMs);
    expect(await first).toEqual(left(leaseLost('reminders')));
    stop.abort();
    expect(await second).toEqual(right('ended'));
  });

  it('is kept by a process that was cut off and came back in time', async () => {
    const { leases, pass, options } = world();
    let failures = 2;
    const shaky: Leases = {
      ...leases,
      renew: (lease) => () =>
        failures-- > 0 ? Promise.resolve(left(unavailable('locked', 'busy'))) : leases.renew(lease)(),
    };
    const stop = new AbortController();
    const first = withLease({ ...options, leases: shaky }, stop.signal)(untilAborted)();
    await pass(1);
    const second = withLease(options, never)(mustNotRun)();
    await pass(leaseMs + 1000);
    expect(await second).toEqual(left(leaseHeld('reminders', 2n)));
    stop.abort();
    expect(await first).toEqual(right('ended'));
  });

  it('that cannot be asked for is the failure of the store, and nothing is begun', async () => {
    const { leases, options } = world();
    const denied = left(unavailable('denied', 'no access'));
    const closed: Leases = { ...leases, acquire: () => () => Promise.resolve(denied) };
    expect(await withLease({ ...options, leases: closed }, never)(mustNotRun)()).toEqual(denied);
  });

  it('is not waited for any longer when the signal aborts: the work says itself that it ended', async () => {
    const { leases, pass, options } = world();
    await leases.acquire('reminders')();
    const stop = new AbortController();
    const second = withLease(options, stop.signal)(untilAborted)();
    await pass(leaseMs / 3);
    stop.abort();
    expect(await second).toEqual(right('ended'));
  });

  it('whose sleep fails for another reason than the signal is a bug, and comes out', async () => {
    const { leases, options } = world();
    await leases.acquire('reminders')();
    const sleep = () => Promise.reject(new TypeError('no timer'));
    await expect(withLease({ ...options, sleep }, never)(mustNotRun)()).rejects.toThrow('no timer');
  });
});
