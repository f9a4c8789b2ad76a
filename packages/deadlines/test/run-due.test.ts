import { beforeEach, describe, expect, it } from 'vitest';
import {
  memoryDeadlines,
  runDue,
  type DeadlineIndex,
  type DeadlineResult,
  type RunReport,
} from '@pengaduan/deadlines';
import { at, contextUnder, receive, reply, wib } from '@pengaduan/core/testing';
import { bangkalan, type Environment } from '@pengaduan/core';
import type { Journal, Store } from '@pengaduan/journal';
import { about, eventsOf, give, recordsIn, resultsOf, world } from './world.js';

let store: Store;
let environment: Environment;
let index: DeadlineIndex;
beforeEach(() => {
  ({ store, environment } = world());
  index = memoryDeadlines(store.feed);
});

const tick = (now: string, over: Partial<Parameters<typeof runDue>[0]> = {}): Promise<RunReport> =>
  runDue({ environment, index, ...over })(wib(now))();
const types = async (complaint = '1') => (await eventsOf(store.feed, complaint)).map(({ type }) => type);

describe('a complaint that nobody touches', () => {
  it('is closed by the system at the end of the tenth working day after the answer, not a millisecond before', async () => {
    await give(environment, ...at.InProcess);
    await tick('2025-02-18T23:59:59.999');
    expect(await types()).not.toContain('ComplaintClosed');
    expect(resultsOf(await tick('2025-02-20T00:00'))).toContain('1 feedback-1 ComplaintClosed');
    expect((await eventsOf(store.feed)).find(({ type }) => type === 'ComplaintClosed')).toEqual({
      type: 'ComplaintClosed',
      at: wib('2025-02-20T00:00'),
      by: 'system',
      actsOn: { deadline: 'feedback-1', dueAt: wib('2025-02-20T00:00') },
    });
  });
  it('is archived when the data it lacks do not come', async () => {
    await give(environment, ...at.Pending);
    expect(resultsOf(await tick('2025-02-18T00:00'))).toContain('1 data-1 ComplaintArchived');
  });
  it('goes to the Ombudsman after sixty working days, or its reporter may under the national limits', async () => {
    await give(environment, ...at.Dispositioned);
    await give(
      environment,
      ...[receive('2025-02-03T08:00', { policy: 'nasional' }), ...at.Dispositioned.slice(1)].map((command) =>
        about('2', command),
      ),
    );
    const done = resultsOf(await tick('2025-06-01T00:00'));
    expect(done).toContain('1 ombudsman-1 ForwardedToOmbudsman');
    expect(done).toContain('2 ombudsman-1 OmbudsmanEligibilityReached');
  });
});

describe('after days of downtime', () => {
  it('everything missed is done in due order, of all complaints together', async () => {
    for (const complaint of ['2', '1', '3']) {
      await give(environment, ...at.Dispositioned.map((command) => about(complaint, command)));
    }
    const { done } = await tick('2025-12-01T00:00');
    const dues = done.map(({ dueAt }) => dueAt);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(done.map(({ clock }) => clock)).toEqual(
      ['informing', 'response', 'ombudsman'].flatMap((clock) => [clock, clock, clock]),
    );
    expect(done.every(({ doneAt }) => doneAt === wib('2025-12-01T00:00'))).toBe(true);
  });
  it.each([
    ['long after', '2025-12-01T00:00'],
    ['in the very instant that it falls due, in which order the new one comes before', '2025-05-10T00:00'],
  ])('what acting sets in motion is done too when it is due as well, %s', async (_, now) => {
    // A forward that starts a wait of no length: due at the moment it is set.
    const wait = { kind: 'wait', stop: ['reporterReplied'], pending: 'run', end: 'note' } as const;
    const { clocks } = bangkalan;
    const chained = {
      ...bangkalan,
      id: 'berantai',
      clocks: {
        ombudsman: clocks.ombudsman!,
        data: { ...wait, start: ['forwarded' as const], limit: { amount: 0, unit: 'minute' as const } },
      },
    };
    const other = world(contextUnder(chained));
    await give(other.environment, ...at.Dispositioned);
    const report = await runDue({ ...other, index: memoryDeadlines(other.store.feed) })(wib(now))();
    expect(resultsOf(report)).toEqual(['1 ombudsman-1 ForwardedToOmbudsman', '1 data-1 DeadlineElapsed']);
    expect(report.done[0]?.dueAt).toBe(wib('2025-05-10T00:00'));
  });
});

describe('doing it again', () => {
  it('changes nothing', async () => {
    await give(environment, ...at.Dispositioned);
    await tick('2025-12-01T00:00');
    const before = await recordsIn(store.feed);
    expect(resultsOf(await tick('2025-12-02T00:00'))).toEqual([]);
    expect(resultsOf(await tick('2025-12-02T00:00', { index: memoryDeadlines(store.feed) }))).toEqual([]);
    expect(await recordsIn(store.feed)).toEqual(before);
  });
  it.each([
    ['at the same instant', '2025-12-01T00:00'],
    ['a minute later', '2025-12-01T00:01'],
  ])('by two runners at once, the other %s, writes each effect once', async (_, later) => {
    await give(environment, ...at.Dispositioned);
    await Promise.all([tick('2025-12-01T00:00'), tick(later, { index: memoryDeadlines(store.feed) })]);
    const after = await types();
    expect(after.filter((type) => type === 'ForwardedToOmbudsman')).toHaveLength(1);
    expect(after.filter((type) => type === 'DeadlineMissed')).toHaveLength(2);
    expect(after.filter((type) => type === 'DeadlineElapsed')).toHaveLength(1);
  });
  it.each([
    ['at the same instant, so that the receipt is that of before', '2025-12-01T00:00'],
    ['a minute later', '2025-12-01T00:01'],
  ])('by a runner whose index had been read before, %s, leaves it nothing to do', async (_, later) => {
    await give(environment, ...at.Dispositioned);
    const first = await index.catchUp();
    await tick('2025-12-01T00:00', { index: memoryDeadlines(store.feed) });
    const before = await recordsIn(store.feed);
    const frozen = { ...index, catchUp: () => Promise.resolve(first) };
    expect(resultsOf(await tick(later, { index: frozen }))).toEqual([
      '1 informing-1 NothingToDo',
      '1 response-1 NothingToDo',
      '1 ombudsman-1 NothingToDo',
    ]);
    expect(await recordsIn(store.feed)).toEqual(before);
  });
});

it('each outcome is told as soon as it is in the journal, before the next is begun', async () => {
  await give(environment, ...at.Dispositioned);
  const told: Array<string> = [];
  const journal: Journal = {
    ...environment.journal,
    append: (token, events) => {
      told.push('append');
      return environment.journal.append(token, events);
    },
  };
  const onDone = ({ running, outcome }: DeadlineResult): void =>
    void told.push(`${running.clock} ${outcome.type}`);
  const report = await tick('2025-12-01T00:00', { environment: { ...environment, journal }, onDone });
  expect(told).toEqual(
    ['informing', 'response', 'ombudsman'].flatMap((clock) => ['append', `${clock} Acted`]),
  );
  expect(report.done.map(({ running }) => running.clock)).toEqual(['informing', 'response', 'ombudsman']);
});

describe('a complaint taken over from a log', () => {
  beforeEach(() =>
    give(environment, receive('2025-02-03T08:00', { source: 'log' }), ...at.Dispositioned.slice(1)),
  );
  it('is left alone', async () => expect(resultsOf(await tick('2025-12-01T00:00'))).toEqual([]));
  it('is acted on when that is asked for', async () =>
    expect(resultsOf(await tick('2025-12-01T00:00', { includeImported: true }))).toHaveLength(3));
});

describe('a deadline that cannot be acted on', () => {
  it('because a later fact stands in the journal already waits, and is tried again from then on', async () => {
    await give(environment, ...at.Dispositioned, reply('2025-03-20T08:00'));
    const early = await tick('2025-03-01T00:00');
    expect(early.done.map(({ outcome }) => outcome)).toMatchObject([
      { type: 'Refused', rejection: { type: 'OutOfOrder', last: wib('2025-03-20T08:00') } },
      { type: 'Refused', rejection: { type: 'OutOfOrder' } },
    ]);
    expect(resultsOf(await tick('2025-03-20T08:00'))).toEqual([
      '1 informing-1 DeadlineMissed',
      '1 response-1 DeadlineMissed',
    ]);
  });
  it('does not stop the others, nor hide those behind it', async () => {
    const count = 300;
    for (let n = 0; n <= count; n++) {
      await give(environment, ...at.Pending.map((command) => about(String(n).padStart(3, '0'), command)));
    }
    const failure = { type: 'Corrupt', detail: '', retry: 'never' } as const;
    const journal: Journal = {
      ...environment.journal,
      load: (stream, fold) =>
        stream === `complaint-${count}`
          ? environment.journal.load(stream, fold)
          : () => Promise.resolve({ _tag: 'Left', left: failure }),
    };
    const report = await tick('2025-12-01T00:00', { environment: { ...environment, journal } });
    expect(resultsOf(report).filter((line) => line.endsWith('Failed'))).toHaveLength(count);
    expect(resultsOf(report).at(-1)).toBe('300 data-1 ComplaintArchived');
    expect(report.stopped).toBeUndefined();
  });
});
