import { left } from 'fp-ts/lib/Either.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { bangkalan, type Environment } from '@pengaduan/core';
import { at, disposition, receive, verify, wib } from '@pengaduan/core/testing';
import { amendAll, memoryDeadlines, runDue, type DeadlineIndex, type RunReport } from '@pengaduan/deadlines';
import {
  unavailable,
  type AppendFailure,
  type Journal,
  type ReadFailure,
  type Store,
} from '@pengaduan/journal';
import { knownOn } from './known-on.js';
import { about, give, world } from './world.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

const many = 1000;
const idOf = (n: number): string => String(n).padStart(4, '0');
const manyPending = async (): Promise<void> => {
  for (let n = 0; n < many; n++) await give(environment, ...at.Pending.map((one) => about(idOf(n), one)));
};

/** A journal of which these streams cannot be read, and how often that was tried. */
const failingFor = (isFailing: (stream: string) => boolean, failure: ReadFailure) => {
  const tries = { count: 0 };
  const journal: Journal = {
    ...environment.journal,
    load: (stream, fold) => {
      if (!isFailing(stream)) return environment.journal.load(stream, fold);
      tries.count++;
      return () => Promise.resolve(left(failure));
    },
  };
  return { journal, tries };
};
const isOfComplaint = (stream: string): boolean => stream.startsWith('complaint-');
const run = (journal: Journal, index: DeadlineIndex = memoryDeadlines(store.feed)): Promise<RunReport> =>
  runDue({ environment: { ...environment, journal }, index })(wib('2025-12-01T00:00'))();

describe('a journal that cannot be used while much is due', () => {
  it.each(['locked', 'unreachable', 'full'] as const)(
    'because it is %s stops the run at once',
    async (why) => {
      for (let n = 0; n < 20; n++) await give(environment, ...at.Pending.map((one) => about(idOf(n), one)));
      const { journal, tries } = failingFor(isOfComplaint, unavailable(why, ''));
      expect(await run(journal)).toMatchObject({ done: [], stopped: unavailable(why, '') });
      expect(tries.count).toBe(1);
    },
  );
  it('stops the run where the answer to an append was lost', async () => {
    await give(environment, ...at.Pending, ...at.Pending.map((one) => about('2', one)));
    const failure: AppendFailure = { type: 'OutcomeUnknown', stream: 's', detail: '', retry: 'same-ids' };
    const journal = { ...environment.journal, append: () => () => Promise.resolve(left(failure)) };
    expect(await run(journal)).toMatchObject({ done: [], stopped: failure });
  });
  it('stops what moves by a decree at once', async () => {
    const before = { ...environment, context: knownOn('2025-08-05', bangkalan) };
    const august = '2025-08-05T09:00';
    for (let n = 0; n < 20; n++) {
      const steps = [receive(august), verify(august), disposition(august)];
      await give(before, ...steps.map((one) => about(idOf(n), one)));
    }
    const { journal, tries } = failingFor(isOfComplaint, unavailable('locked', ''));
    const amending = amendAll({
      environment: { ...environment, journal },
      index: memoryDeadlines(store.feed),
    });
    expect(await amending(wib('2025-08-08T08:00'))()).toMatchObject({ stopped: unavailable('locked', '') });
    expect(tries.count).toBe(1);
  });
});

it.each([
  ['deleted', { type: 'Deleted', stream: 's', retry: 'never' }],
  ['damaged', { type: 'Corrupt', detail: '', retry: 'never' }],
  ['denied', unavailable('denied', '')],
] as const)(
  'a complaint that is %s hinders no other, and all that is due is read twice at most',
  async (_, failure) => {
    await manyPending();
    const isOther = (stream: string): boolean => stream !== `complaint-${idOf(many - 1)}`;
    const { journal } = failingFor((stream) => isOfComplaint(stream) && isOther(stream), failure);
    const index = memoryDeadlines(store.feed);
    let read = 0;
    const counting: DeadlineIndex = {
      ...index,
      dueBy: (until, selection) => async () => {
        const due = await index.dueBy(until, selection)();
        if (due._tag === 'Right') read += due.right.length;
        return due;
      },
    };
    const report = await run(journal, counting);
    expect(report.stopped).toBeUndefined();
    expect(report.done.map(({ outcome }) => outcome.type)).toEqual([
      ...Array<string>(many - 1).fill('Failed'),
      'Acted',
    ]);
    expect(read).toBeLessThanOrEqual(2 * many);
  },
);
