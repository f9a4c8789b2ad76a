import { left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { leaseHeld, outcomeUnknown, transact, unavailable } from '@pengaduan/journal';
import { event, ids, nothing, stream } from './records.js';
import { ioError, scripted } from './scripted.js';
import { value } from './temporary.js';

/** A store on a device that fails at the next commit, after or before it took it. */
const onFailingDevice = (when: 'after' | 'before', alsoReading = false) => {
  let broken = true;
  let reading = false;
  return scripted(
    (sql, run) => {
      if (reading && sql === 'BEGIN') {
        reading = false;
        throw ioError;
      }
      if (!broken || sql !== 'COMMIT') return run();
      broken = false;
      reading = alsoReading;
      if (when === 'after') run();
      throw ioError;
    },
    { now: () => 0 },
  );
};

const receipt = {
  token: { stream, revision: 0n },
  first: 0n,
  last: 0n,
  position: { commit: 1n, prepare: 1n },
};
const unknown = outcomeUnknown(stream, ioError.code);

describe('an append whose commit the device reports as failed', () => {
  it('is acknowledged when its records can be read back', async () => {
    const store = await onFailingDevice('after');
    expect(await store.journal.append(nothing, [event('a')])()).toEqual(right(receipt));
    await store.close();
  });
  it.each([
    ['are not there', 'before', false],
    ['cannot be asked for', 'after', true],
  ] as const)(
    'is unknown when its records %s, and the same ids again write once',
    async (_, when, alsoReading) => {
      const store = await onFailingDevice(when, alsoReading);
      const append = store.journal.append(nothing, [event('a')]);
      expect(await append()).toEqual(left(unknown));
      expect(await append()).toEqual(right(receipt));
      expect((await value(store.journal.load(stream, ids))).state).toEqual(['a']);
      await store.close();
    },
  );
  it('is asked again by transact, which writes once', async () => {
    const store = await onFailingDevice('after', true);
    const once = () => right({ events: [event('a')], result: 'done' });
    expect((await value(transact(store.journal, stream, ids, once))).result).toBe('done');
    expect((await value(store.journal.load(stream, ids))).state).toEqual(['a']);
    await store.close();
  });
});

describe('a checkpoint whose commit the device reports as failed', () => {
  it('may be advanced again: the fence tells when it had moved after all', async () => {
    const to = { commit: 1n, prepare: 1n };
    const unreachable = left(unavailable('unreachable', unknown.detail));
    const loaded = { name: 'metrics', position: none, fence: 0n };
    for (const [when, then] of [
      ['before', right({ position: { value: to }, fence: 1n })],
      ['after', left({ type: 'Fenced' })],
    ] as const) {
      const { checkpoints, close } = await onFailingDevice(when);
      expect(await checkpoints.advance(loaded, to)()).toEqual(unreachable);
      expect(await checkpoints.advance(loaded, to)()).toMatchObject(then);
      await close();
    }
  });
});

describe('a lease whose commit the device reports as failed', () => {
  it('may be acquired again: where it had been written after all, it is held until it expires', async () => {
    for (const [when, then] of [
      ['before', right({ name: 'notices', fence: 1n })],
      ['after', left(leaseHeld('notices', 1n))],
    ] as const) {
      const { leases, close } = await onFailingDevice(when);
      expect(await leases.acquire('notices')()).toEqual(left(unavailable('unreachable', unknown.detail)));
      expect(await leases.acquire('notices')()).toEqual(then);
      expect(await leases.acquire('notices', 1n)()).toEqual(right({ name: 'notices', fence: 2n }));
      await close();
    }
  });
});
