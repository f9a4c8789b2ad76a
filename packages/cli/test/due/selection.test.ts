import { addWorkingDays, formatDay, indonesia, parseDay, type Day } from '@pengaduan/calendar';
import fc from 'fast-check';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { valueOf } from '../either.js';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const imported = temporaryStores()();
const calendar = valueOf(indonesia());

interface Shown {
  readonly complaint: string;
  readonly agency: string | null;
  readonly clock: string;
  readonly dueAt: string;
  readonly state: string;
}
const shown = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<Shown>> => {
  const { exit, out } = await pengaduan(['due', '--store', imported, '--json', ...args]);
  expect(exit).toBe(0);
  return (JSON.parse(out) as { deadlines: ReadonlyArray<Shown> }).deadlines;
};
/** Waits elapse, limits are missed. */
const waits = new Set(['ombudsman', 'data', 'feedback']);
const dayOf = (text: string): Day => valueOf(parseDay(text));

beforeAll(async () => {
  await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', imported]);
});

describe('pengaduan due', () => {
  it('shows, of all that is open, what falls due until the end of the n-th working day, in due order', async () => {
    const all = await shown('--at', '2026-06-30T00:00+07:00', '--within', '200');
    expect(all.length).toBeGreaterThan(30);
    const agencies = [...new Set(all.map(({ agency }) => agency ?? 'dlh'))];
    const some = fc.record({
      today: fc.integer({ min: dayOf('2025-01-02'), max: dayOf('2026-06-30') }).map(formatDay),
      within: fc.integer({ min: 1, max: 60 }),
      agency: fc.constantFrom(undefined, ...agencies),
    });
    await fc.assert(
      fc.asyncProperty(some, async ({ today, within, agency }) => {
        const last = valueOf(addWorkingDays(calendar, dayOf(today), within));
        const until = Date.parse(`${formatDay(last + 1)}T00:00+07:00`);
        const now = `${today}T08:00+07:00`;
        const found = await shown(
          ...['--at', now, '--within', String(within)],
          ...(agency === undefined ? [] : ['--agency', agency]),
        );
        expect(found).toEqual(
          all
            .filter((one) => Date.parse(one.dueAt) <= until)
            .filter((one) => agency === undefined || one.agency === agency)
            .map((one) => {
              const isPast = Date.parse(one.dueAt) <= Date.parse(now);
              const passed = waits.has(one.clock) ? 'elapsed' : 'missed';
              const state = isPast ? passed : 'open';
              const workingDaysOver: unknown = state === 'missed' ? expect.any(Number) : null;
              return { ...one, state, workingDaysOver };
            }),
        );
        expect(found.map((one) => one.dueAt)).toEqual(found.map((one) => one.dueAt).sort());
      }),
      { numRuns: 15 * inject('times') },
    );
  });

  it('shows an imported log, unless asked to leave it out', async () => {
    const when = ['--at', '2025-12-29T08:00+07:00', '--within', '3'];
    expect(await shown(...when)).toEqual(await shown(...when, '--include-imported'));
    expect((await shown(...when)).length).toBeGreaterThan(0);
    expect(await shown(...when, '--no-include-imported')).toEqual([]);
  });
});
