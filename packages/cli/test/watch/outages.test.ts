import { standardContext } from '@pengaduan/core';
import type { ReceiverAway } from '@pengaduan/deadlines';
import { memoryStore, unavailable, type Feed } from '@pengaduan/journal';
import { left, right } from 'fp-ts/lib/Either.js';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { printOutages } from '../../src/watch/print-outages.js';
import { watchAndNotify } from '../../src/watch/watch-and-notify.js';

const away = unavailable('unreachable', '');
const storeAway =
  'The journal cannot be reached; check the server and the network, or its disk, then repeat. It is tried again every minute.';
const printing = () => {
  const err: Array<string> = [];
  const printer = { printError: (line: string) => void err.push(line), lang: 'en' } as const;
  return { err, printer };
};

describe('a journal that is away', () => {
  it('is said to be away once and back once, however many parts of the watch notice it', () => {
    const { err, printer } = printing();
    const { acts, notices } = printOutages(printer);
    acts.onAway(away);
    notices.onAway(away);
    acts.onBack();
    expect(err).toEqual([storeAway]);
    notices.onBack();
    expect(err).toEqual([storeAway, 'The journal can be used again.']);
    notices.onAway(away);
    expect(err).toHaveLength(3);
  });
  it('is said on standard error by a watch, which goes on', async () => {
    const store = memoryStore({ now: Date.now });
    let reads = 0;
    const feed: Feed = { ...store.feed, read: () => (reads++, () => Promise.resolve(left(away))) };
    const { err, printer } = printing();
    const stop = new AbortController();
    const watched = watchAndNotify({
      opened: { store: { ...store, feed }, journal: store.journal, context: standardContext() },
      ...{
        now: Date.now,
        includeImported: false,
        skipDamaged: false,
        signal: stop.signal,
        stop: () => stop.abort(),
      },
      noticeSink: { target: { type: 'console' }, notify: () => () => Promise.resolve(right(undefined)) },
      printer: { ...printer, print: () => undefined, json: false },
    });
    await vi.waitUntil(() => err.length > 0 && reads > 1);
    for (let n = 0; n < 20; n++) await setImmediate();
    const before = reads;
    stop.abort();
    expect(await watched).toMatchObject({ ended: right(undefined) });
    expect(err).toEqual([storeAway]);
    expect(before).toBeLessThan(5);
  });
});

describe('a receiver of notices that is away', () => {
  const receiver = (failure: ReceiverAway['failure']): ReceiverAway => ({
    ...{ type: 'ReceiverAway', failure, retryAfterMs: 0, retry: 'safe' },
  });
  it.each([
    ['no answer', { type: 'TimedOut', retry: 'safe' }],
    ['ECONNREFUSED', { type: 'Unreachable', code: 'ECONNREFUSED', retry: 'safe' }],
    ['503', { type: 'Refused', status: 503, retry: 'safe' }],
  ] as const)('is said to be so with the reason, %s, and to be back', (reason, failure) => {
    const { err, printer } = printing();
    const { acts, notices } = printOutages(printer);
    notices.onAway(receiver(failure));
    acts.onBack();
    notices.onBack();
    notices.onBack();
    expect(err).toEqual([
      `The receiver of the notices takes none now (${reason}); the others are sent later.`,
      'The receiver takes notices again.',
    ]);
  });
});
