import { handleAll, standardContext } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { memoryStore } from '@pengaduan/journal';
import { right } from 'fp-ts/lib/Either.js';
import { describe, expect, it, vi } from 'vitest';
import { valueOf } from '../either.js';
import { forComplaint } from '../apply-commands.js';
import { watchAndNotify } from '../../src/watch/watch-and-notify.js';

/** A watch over a journal in which another program wrote the record of complaint 9. */
const watching = async (skipDamaged: boolean) => {
  const store = memoryStore({ now: Date.now });
  const opened = { store, journal: store.journal, context: standardContext() };
  const token = { stream: 'complaint-9', revision: 'no_stream' } as const;
  valueOf(await store.journal.append(token, [{ id: 'x', type: 'InvoicePaid', data: {}, metadata: {} }])());
  const [out, err, notices]: [Array<string>, Array<string>, Array<string>] = [[], [], []];
  const stop = new AbortController();
  const watched = watchAndNotify({
    opened,
    ...{ now: Date.now, includeImported: false, skipDamaged, signal: stop.signal, stop: () => stop.abort() },
    noticeSink: {
      target: { type: 'console' },
      notify:
        ({ complaint }) =>
        () =>
          Promise.resolve(right(void notices.push(String(complaint)))),
    },
    printer: {
      ...{ print: (line) => void out.push(line), printError: (line) => void err.push(line) },
      ...{ lang: 'en', json: true },
    },
  });
  const give = async (complaint: string) =>
    valueOf(await handleAll(opened)(forComplaint(complaint, at.Dispositioned))());
  return { out, err, notices, stop, watched, give };
};

describe('a watch over a journal with a damaged report', () => {
  it('ends', async () => {
    const { watched, notices } = await watching(false);
    expect(await watched).toMatchObject({ ended: { _tag: 'Left' }, leftOut: 0 });
    expect(notices).toEqual([]);
  });
  it('goes on without it where that is asked for, and says so once, however many rounds there are', async () => {
    const { out, err, stop, watched, give } = await watching(true);
    for (const complaint of ['1', '2']) {
      await give(complaint);
      await vi.waitUntil(() => out.some((line) => line.includes(`"complaint":"${complaint}"`)));
    }
    stop.abort();
    expect(await watched).toMatchObject({ ended: right(undefined), leftOut: 1 });
    expect(err.filter((line) => line.startsWith('Left out: 9: '))).toHaveLength(1);
    const damaged = out.filter((line) => line.includes('damaged')).map((line) => JSON.parse(line) as unknown);
    expect(damaged).toMatchObject([{ damaged: [{ complaint: '9', type: 'UnreadableEvent' }] }]);
  });
});
