import { beforeEach, describe, expect, inject, it } from 'vitest';
import fc from 'fast-check';
import { at, receive, reply, requestData, wib } from '@pengaduan/core/testing';
import { memoryDeadlines, watch, type Watch } from '@pengaduan/deadlines';
import type { Environment } from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { about, give, historiesIn, value, world } from './world.js';

let store: Store;
let environment: Environment;
beforeEach(() => {
  ({ store, environment } = world());
});

const hour = 3_600_000;
const [start, end] = [wib('2025-02-15T00:00'), wib('2025-03-10T00:00')];

/** Watches while time passes from `start` to `end`; each sleep the clock is also set by one of the jumps. */
const watchThrough = async (jumps: ReadonlyArray<number>): Promise<void> => {
  const stop = new AbortController();
  let [time, off, slept] = [start, 0, 0];
  const now = (): number => time + off;
  const sleep: Watch['sleep'] = () => {
    // Steps of six hours, whatever was asked for: the machine may sleep too.
    time += 6 * hour;
    off = time > end ? 0 : (jumps[slept++ % jumps.length] ?? 0);
    if (time > end + 24 * hour) stop.abort();
    return Promise.resolve();
  };
  const index = memoryDeadlines(store.feed);
  await value(watch({ environment, index, now, sleep, signal: stop.signal }));
};

describe('a clock that is set back and forth', () => {
  it('loses no deadline, acts on none twice, and on none before it says that it is due', async () => {
    const someJumps = fc.array(
      fc.integer({ min: -72, max: 0 }).map((hours) => hours * hour),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(someJumps, async (jumps) => {
        ({ store, environment } = world());
        await give(environment, ...at.Pending, ...at.InProcess.map((command) => about('2', command)));
        await give(
          environment,
          about('3', receive('2025-02-10T08:00')),
          about('3', requestData('2025-02-10T09:00')),
        );
        // Somebody with a clock that is right wrote what is still to come for the watcher.
        await give(
          environment,
          ...[...at.Dispositioned, reply('2025-02-25T08:00')].map((one) => about('4', one)),
        );
        await watchThrough(jumps);
        const histories = await historiesIn(store.feed);
        const missed = (histories.get('4') ?? []).filter(({ type }) => type === 'DeadlineMissed');
        expect(missed.map((one) => 'clock' in one && one.clock)).toEqual(['informing', 'response']);
        for (const one of missed) expect(one.at).toBeGreaterThanOrEqual(wib('2025-02-25T08:00'));
        for (const [complaint, ending] of [
          ['1', 'ComplaintArchived'],
          ['2', 'ComplaintClosed'],
          ['3', 'ComplaintArchived'],
        ] as const) {
          const acts = (histories.get(complaint) ?? []).filter(({ type }) => type === ending);
          expect(acts).toHaveLength(1);
          for (const act of acts) {
            const due = 'actsOn' in act ? act.actsOn.dueAt : NaN;
            expect(act.at).toBeGreaterThanOrEqual(due);
          }
        }
      }),
      { numRuns: 10 * inject('times') },
    );
  });
});
