import { beforeEach, describe, expect, it } from 'vitest';
import { memoryDeadlines, runDue, type DeadlineIndex, type RunReport } from '@pengaduan/deadlines';
import { at, wib } from '@pengaduan/core/testing';
import type { Environment } from '@pengaduan/core';
import type { Journal, Store } from '@pengaduan/journal';
import { give, recordsIn, resultsOf, world } from './world.js';

let store: Store;
let environment: Environment;
let index: DeadlineIndex;
beforeEach(() => {
  ({ store, environment } = world());
  index = memoryDeadlines(store.feed);
});

const tick = (now: string, over: Partial<Parameters<typeof runDue>[0]> = {}): Promise<RunReport> =>
  runDue({ environment, index, ...over })(wib(now))();

describe('a run', () => {
  it('says what it did before the journal failed', async () => {
    await give(environment, ...at.Pending);
    let reads = 0;
    const failure = { type: 'Unavailable', reason: 'closed', detail: '', retry: 'never' } as const;
    const failing: DeadlineIndex = {
      ...index,
      catchUp: () => (reads++ === 0 ? index.catchUp() : Promise.resolve({ _tag: 'Left', left: failure })),
    };
    const report = await tick('2025-12-01T00:00', { index: failing });
    expect(resultsOf(report)).toEqual(['1 data-1 ComplaintArchived']);
    expect(report.stopped).toEqual(failure);
  });
  it('stops at a record that nobody can read, rather than forget a deadline', async () => {
    await give(environment, ...at.Pending);
    const stream = 'complaint-2';
    const strange = { id: 'x', type: 'Guessed', data: {}, metadata: {} };
    await store.journal.append({ stream, revision: 'no_stream' }, [strange])();
    const report = await tick('2025-12-01T00:00');
    expect(report).toMatchObject({ done: [], stopped: { type: 'UnreadableEvent', stream, retry: 'never' } });
  });
  it('finishes the deadline in hand when it is told to end', async () => {
    await give(environment, ...at.Dispositioned);
    const stop = new AbortController();
    const journal: Journal = {
      ...environment.journal,
      append: (token, events) => {
        stop.abort();
        return environment.journal.append(token, events);
      },
    };
    const runner = runDue({ environment: { ...environment, journal }, index });
    expect(resultsOf(await runner(wib('2025-12-01T00:00'), stop.signal)())).toEqual([
      '1 informing-1 DeadlineMissed',
    ]);
  });
  it('stands in the facts by who ran it', async () => {
    await give(environment, ...at.Pending);
    await tick('2025-12-01T00:00', { id: 'penjaga-1' });
    const last = (await recordsIn(store.feed)).at(-1);
    expect(last?.metadata).toMatchObject({ actor: { role: 'system', id: 'penjaga-1' } });
    expect(last?.metadata['command']).toBe('act:1:data-1:2025-02-17T17:00:00.000Z:4');
  });
});
