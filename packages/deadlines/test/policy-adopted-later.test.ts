import { left } from 'fp-ts/lib/Either.js';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { adoptPolicy, bangkalan, nasional, type Environment, type Policy } from '@pengaduan/core';
import { at, contextUnder, disposition, receive, verify, wib } from '@pengaduan/core/testing';
import { amendAll, memoryDeadlines, runDue, watch, type RunReport, type Watch } from '@pengaduan/deadlines';
import type { Journal, Store } from '@pengaduan/journal';
import { knownOn } from './known-on.js';
import { about, eventsOf, give, resultsOf, value, world } from './world.js';

const { feedback } = bangkalan.clocks;
/** SOP 112, but reporters have three working days to reply, and nothing is done where they do not. */
const short: Policy = {
  ...bangkalan,
  id: 'sumenep',
  clocks: {
    ...bangkalan.clocks,
    feedback: { ...feedback!, limit: { amount: 3, unit: 'workingDay' }, end: 'note' },
  },
};

let store: Store;
/** As a program has it that was started when nobody had adopted anything. */
let environment: Environment;
/** As another program has it that adopted a policy since. */
let elsewhere: Environment;
beforeEach(() => {
  ({ store, environment } = world(contextUnder(bangkalan)));
  elsewhere = { ...environment, context: contextUnder(bangkalan, short, nasional) };
});

const receivedUnder = (policy: string) => [receive('2025-02-03T08:00', { policy }), ...at.InProcess.slice(1)];
const run = (now: string, over: Partial<Parameters<typeof runDue>[0]> = {}): Promise<RunReport> =>
  runDue({ environment, index: memoryDeadlines(store.feed), ...over })(wib(now))();

/** A journal that says when policies are read from it. */
const listening = (onRead: () => void): Journal => ({
  ...environment.journal,
  load: (stream, fold) => {
    if (stream === 'policies') onRead();
    return environment.journal.load(stream, fold);
  },
});

describe('a complaint under a policy that was adopted after the runner had been started', () => {
  it('is acted on by the rules of that policy', async () => {
    await value(adoptPolicy(store.journal)(short));
    await give(elsewhere, ...receivedUnder('sumenep'));
    expect(resultsOf(await run('2025-02-10T23:59'))).not.toContain('1 feedback-1 DeadlineElapsed');
    expect(resultsOf(await run('2025-02-11T00:00'))).toContain('1 feedback-1 DeadlineElapsed');
    expect((await eventsOf(store.feed)).map(({ type }) => type)).not.toContain('ComplaintClosed');
  });
  it('is acted on also where the policy comes with the library and the runner was not given it', async () => {
    await give(elsewhere, ...receivedUnder('nasional'));
    expect(resultsOf(await run('2025-06-30T00:00'))).toContain('1 feedback-1 ComplaintClosed');
  });
  it('is amended by what a newer decree says before it is acted on', async () => {
    const before = { ...elsewhere, context: knownOn('2025-08-06', bangkalan, short) };
    await value(adoptPolicy(store.journal)(short));
    const august = '2025-08-05T09:00';
    await give(before, receive(august, { policy: 'sumenep' }), verify(august), disposition(august));
    // Due by the decrees of the time at the end of 19 August; the 18th was closed on 7 August.
    const report = await run('2025-08-20T00:00');
    const ofResponse = resultsOf(report).filter((line) => line.startsWith('1 response-1'));
    expect(ofResponse).toEqual([]);
    expect((await eventsOf(store.feed)).map(({ type }) => type)).toContain('DeadlineMoved');
    expect(resultsOf(await run('2025-08-21T00:00'))).toContain('1 response-1 DeadlineMissed');
  });
  it('is not acted on where the journal went away while it was amended', async () => {
    const before = { ...elsewhere, context: knownOn('2025-08-06', bangkalan, short) };
    await value(adoptPolicy(store.journal)(short));
    const august = '2025-08-05T09:00';
    await give(before, receive(august, { policy: 'sumenep' }), verify(august), disposition(august));
    let refused = 0;
    const away = { type: 'Unavailable', reason: 'unreachable', detail: 'away', retry: 'safe' } as const;
    const journal: Journal = {
      ...environment.journal,
      append: (token, events) =>
        refused++ === 0 ? () => Promise.resolve(left(away)) : environment.journal.append(token, events),
    };
    const report = await run('2025-08-20T00:00', { environment: { ...environment, journal } });
    expect(report).toMatchObject({ done: [], stopped: { type: 'Unavailable' } });
    expect(refused).toBe(1);
  });
  it('is amended in the next round of a watch where that failed in the first', async () => {
    const before = { ...elsewhere, context: knownOn('2025-08-06', bangkalan, short) };
    const august = '2025-08-05T09:00';
    const steps = [receive(august, { policy: 'sumenep' }), verify(august), disposition(august)];
    let refused = 0;
    const journal: Journal = {
      ...environment.journal,
      append: (token, events) =>
        events.some(({ type }) => type === 'DeadlineMoved') && refused++ === 0
          ? () => Promise.resolve(left({ type: 'TooLarge', bytes: 2, limit: 1, retry: 'never' } as const))
          : environment.journal.append(token, events),
    };
    const stop = new AbortController();
    const moves: Array<string> = [];
    let rounds = 0;
    const sleep = async (): Promise<void> => {
      if (++rounds > 20) return stop.abort();
      if (rounds > 1) return;
      await value(adoptPolicy(store.journal)(short));
      await give(before, ...steps);
    };
    await value(
      watch({
        ...{ environment: { ...environment, journal }, sleep, signal: stop.signal },
        ...{ index: memoryDeadlines(store.feed), now: () => wib('2025-08-08T08:00') },
        onAmended: ({ moved, failed }) => moves.push(`${failed.length} failed, ${moved.length} moved`),
      }),
    );
    expect(moves.filter((line) => line !== '0 failed, 0 moved')).toEqual([
      '1 failed, 0 moved',
      '0 failed, 1 moved',
    ]);
  });
  it('is moved by amendAll', async () => {
    const before = { ...elsewhere, context: knownOn('2025-08-06', bangkalan, short) };
    await value(adoptPolicy(store.journal)(short));
    const august = '2025-08-05T09:00';
    await give(before, receive(august, { policy: 'sumenep' }), verify(august), disposition(august));
    const index = memoryDeadlines(store.feed);
    const { moved } = await amendAll({ environment, index })(wib('2025-08-08T08:00'))();
    expect(moved.map(({ complaint }) => complaint)).toEqual(['1']);
  });
  it('is acted on by a watch that goes on meanwhile, and the journal is asked once', async () => {
    const stop = new AbortController();
    let reads = 0;
    let now = wib('2025-02-10T23:50');
    const sleep: Watch['sleep'] = async (ms, signal) => {
      if (now > wib('2025-02-11T00:30')) stop.abort();
      if (now === wib('2025-02-10T23:50')) {
        await value(adoptPolicy(store.journal)(short));
        for (const complaint of ['1', '2', '3']) {
          await give(elsewhere, ...receivedUnder('sumenep').map((one) => about(complaint, one)));
        }
      }
      await setImmediate();
      if (!signal.aborted) now += ms;
    };
    const reading = { ...environment, journal: listening(() => reads++) };
    const done: Array<string> = [];
    await value(
      watch({
        ...{ environment: reading, index: memoryDeadlines(store.feed), sleep },
        ...{ now: () => now, signal: stop.signal, onReport: (report) => done.push(...resultsOf(report)) },
      }),
    );
    expect(done.filter((line) => line.endsWith('DeadlineElapsed'))).toHaveLength(3);
    // At the start, when it was met, and when all was counted again by it.
    expect(reads).toBeLessThanOrEqual(4);
  });
});

describe('a complaint under a policy that nobody has', () => {
  beforeEach(async () => {
    for (const complaint of ['1', '2', '3'])
      await give(elsewhere, ...receivedUnder('sumenep').map((one) => about(complaint, one)));
    await give(environment, ...at.Pending.map((one) => about('4', one)));
  });
  it('is refused by name, the others are done, and the journal is asked once', async () => {
    let reads = 0;
    const reading = { ...environment, journal: listening(() => reads++) };
    const report = await run('2025-12-01T00:00', { environment: reading });
    expect(resultsOf(report)).toContain('4 data-1 ComplaintArchived');
    const refused = report.done.filter(({ outcome }) => outcome.type === 'Refused');
    expect(new Set(refused.map(({ complaint }) => complaint))).toEqual(new Set(['1', '2', '3']));
    for (const { outcome } of refused) {
      expect(outcome).toMatchObject({ rejection: { type: 'UnknownPolicy', policy: 'sumenep@1' } });
    }
    expect(reads).toBe(1);
  });
  it('is done in the next run once somebody has adopted it', async () => {
    await run('2025-12-01T00:00');
    await value(adoptPolicy(store.journal)(short));
    expect(resultsOf(await run('2025-12-01T00:00'))).toContain('1 feedback-1 DeadlineElapsed');
  });
});

it('where the policies cannot be read now, the run stops and nothing is refused', async () => {
  await value(adoptPolicy(store.journal)(short));
  await give(elsewhere, ...receivedUnder('sumenep'));
  const busy = { type: 'Unavailable', reason: 'locked', detail: '', retry: 'safe' } as const;
  const journal: Journal = {
    ...environment.journal,
    load: (stream, fold) =>
      stream === 'policies' ? () => Promise.resolve(left(busy)) : environment.journal.load(stream, fold),
  };
  const report = await run('2025-12-01T00:00', { environment: { ...environment, journal } });
  expect(report).toMatchObject({ done: [], stopped: busy });
});
