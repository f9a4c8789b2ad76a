import { expect, it } from 'vitest';
import { at, receive } from '@pengaduan/core/testing';
import type { QueuePage } from 'pengaduan';
import { clock, give, inMemory, open, value } from './world.js';

const named = (complaint: string, commands: (typeof at)['Received']) =>
  commands.map((command) => ({ ...command, id: `${complaint}-${command.id}`, complaint }));

const queued = async (local: string) => {
  const time = clock(local);
  const pengaduan = await open(await inMemory(), time.now);
  await give(pengaduan, named('closed', at.Closed));
  await give(pengaduan, named('with-agency', at.Dispositioned));
  await give(pengaduan, named('new', [receive('2025-02-05T08:00')]));
  await give(pengaduan, named('late', at.Received));
  await give(pengaduan, named('old', [receive('2019-02-05T08:00')]));
  const ids = async (filter: Parameters<typeof pengaduan.list>[0]): Promise<ReadonlyArray<string>> =>
    (await value(pengaduan.list(filter))).complaints.map(({ complaint }) => complaint);
  return { pengaduan, ids, time };
};

it('the work queue has what has not ended, what is due first before the rest', async () => {
  const { pengaduan, ids } = await queued('2025-02-07T08:00');
  expect(await ids({})).toEqual(['with-agency', 'late', 'new', 'old']);
  expect(await ids({ overdue: true })).toEqual(['with-agency', 'late']);
  expect(await ids({ overdue: false })).toEqual(['new', 'old']);
  expect(await ids({ stage: 'Closed' })).toEqual(['closed']);
  expect(await ids({ agency: 'dinas-pupr' })).toEqual(['with-agency']);
  const unknown = { complaints: [], next: null, unknownAgency: true };
  expect(await value(pengaduan.list({ agency: 'dinas-purp' }))).toEqual(unknown);
  expect(await value(pengaduan.list({ agency: 'dinas-purp', overdue: true }))).toEqual(unknown);
  expect(await value(pengaduan.list({ agency: 'dinas-pupr', overdue: false }))).toEqual({
    complaints: [],
    next: null,
  });
  const [, late] = (await value(pengaduan.list())).complaints;
  expect(late).toMatchObject({ stage: 'Received', agency: null, overdue: true });
  expect(late?.deadlines).toMatchObject([{ state: 'missed', dueDay: '2025-02-06', workingDaysOver: 1 }]);
});

it('the queue comes in pages, each behind the one before', async () => {
  const { pengaduan } = await queued('2025-02-07T08:00');
  const pages: Array<ReadonlyArray<string>> = [];
  let after: string | null = null;
  do {
    const page: QueuePage = await value(pengaduan.list({ limit: 3, after }));
    pages.push(page.complaints.map(({ complaint }) => complaint));
    after = page.next;
  } while (after !== null);
  expect(pages).toEqual([['with-agency', 'late', 'new'], ['old']]);
  expect((await value(pengaduan.list({ limit: 4 }))).next).toBeNull();
  const [after2, other] = [(await value(pengaduan.list({ limit: 1 }))).next, { overdue: true, limit: 1 }];
  expect(await pengaduan.list({ ...other, after: after2 })).toMatchObject({
    failure: { fields: [{ field: 'after', problem: expect.stringContaining('another filter') as string }] },
  });
  // An address can hold it.
  const { next } = await value(pengaduan.list({ limit: 1 }));
  expect(encodeURIComponent(next ?? '')).toBe(next);
});

it('what the queue says of deadlines is what due says of them', async () => {
  const { pengaduan } = await queued('2025-02-07T08:00');
  const { complaints: items } = await value(pengaduan.list());
  const { deadlines, uncovered } = await value(pengaduan.deadlines.due({ workingDays: 200 }));
  const known = items.flatMap((item) => item.deadlines);
  expect(known.length).toBeGreaterThan(2);
  expect(known).toEqual(expect.arrayContaining([...deadlines, ...uncovered]));
  expect(uncovered).toMatchObject([{ complaint: 'old', state: 'uncovered' }]);
});

it('an act of the system is told once, and a watch ends with its signal', async () => {
  const time = clock('2025-02-03T08:30');
  const { deadlines, ...pengaduan } = await open(await inMemory(), time.now);
  await give({ deadlines, ...pengaduan }, at.Pending);
  time.set('2025-02-18T08:00');
  const { done } = await value(deadlines.act());
  expect(done).toMatchObject([{ complaint: '1', outcome: { type: 'Acted', what: 'ComplaintArchived' } }]);
  expect((await value(deadlines.act())).done).toEqual([]);
  const stop = AbortSignal.timeout(20);
  expect(await deadlines.watch({ signal: stop })).toEqual({ ok: true, value: undefined });
});

it('a watch tells each act', async () => {
  const time = clock('2025-02-03T08:30');
  const pengaduan = await open(await inMemory(), time.now);
  await give(pengaduan, at.Pending);
  time.set('2025-02-18T08:00');
  const stop = new AbortController();
  const told: Array<string> = [];
  const onAct = ({ deadline }: { readonly deadline: string }): void => {
    told.push(deadline);
    stop.abort();
  };
  await value(pengaduan.deadlines.watch({ signal: stop.signal, onAct }));
  expect(told).toEqual(['data-1']);
});
