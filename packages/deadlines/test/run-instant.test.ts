import { beforeEach, describe, expect, it } from 'vitest';
import { memoryDeadlines, runDue, type DeadlineIndex, type RunReport } from '@pengaduan/deadlines';
import { at, wib } from '@pengaduan/core/testing';
import type { Environment } from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { eventsOf, give, resultsOf, world } from './world.js';

let store: Store;
let environment: Environment;
let index: DeadlineIndex;
beforeEach(() => {
  ({ store, environment } = world());
  index = memoryDeadlines(store.feed);
});

const tick = (local: string, over: Partial<Parameters<typeof runDue>[0]> = {}): Promise<RunReport> =>
  runDue({ environment, index, ...over })(wib(local))();
const types = async () => (await eventsOf(store.feed)).map(({ type }) => type);

describe('an instant', () => {
  const life = () => give(environment, ...at.Dispositioned);
  const now = () => wib('2025-06-01T00:00');
  it('after now is refused, and nothing is done, unless the future is meant', async () => {
    await life();
    const early = await tick('2025-12-01T00:00', { now });
    expect(early).toMatchObject({ done: [], stopped: { type: 'FutureInstant', retry: 'never' } });
    expect(await types()).not.toContain('ForwardedToOmbudsman');
    const meant = await tick('2025-12-01T00:00', { now, allowFuture: true });
    expect(resultsOf(meant)).toContain('1 ombudsman-1 ForwardedToOmbudsman');
  });
  it.each(['1899-12-31T23:59', '2200-01-01T07:00'])('of no office, %s, is refused', async (local) => {
    await life();
    const report = await tick(local, { now: () => Infinity, allowFuture: true });
    expect(report).toMatchObject({ done: [], stopped: { type: 'ImplausibleInstant' } });
  });
  it('that is now is acted on', async () => {
    await life();
    const report = await tick('2025-06-01T00:00', { now });
    expect(report.stopped).toBeUndefined();
    expect(report.done.length).toBeGreaterThan(0);
  });
});
