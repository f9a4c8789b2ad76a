import { describe, expect, it } from 'vitest';
import { memoryDeadlines, runDue } from '@pengaduan/deadlines';
import {
  bangkalan,
  nasional,
  type Classification,
  type ClockName,
  type ComplaintEvent,
} from '@pengaduan/core';
import { disposition, receive, requestData, respond, verify, wib } from '@pengaduan/core/testing';
import { eventsOf, give, world } from './world.js';

/** The days of 2025 that SKB 1017/2024 and 933/2025 close, written down here once more. */
const closed = new Set(
  [
    '01-01 01-27 01-28 01-29 03-28 03-29 03-31 04-01 04-02 04-03 04-04 04-07 04-18 04-20 05-01 05-12 05-13',
    '05-29 05-30 06-01 06-06 06-09 06-27 08-17 08-18 09-05 12-25 12-26',
  ]
    .join(' ')
    .split(' ')
    .map((day) => `2025-${day}`),
);

const day = 86_400_000;
const isoOf = (utc: number): string => new Date(utc).toISOString().slice(0, 10);

/** 00:00 in WIB after the n-th working day behind a date, found by walking. */
const afterWorkingDays = (date: string, n: number): number => {
  let at = Date.parse(`${date}T00:00:00Z`);
  for (let left = n; left > 0;) {
    at += day;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !closed.has(isoOf(at))) left--;
  }
  return wib(`${isoOf(at + day)}T00:00`);
};

const starts = {
  'on a working day': '2025-02-03T10:00',
  'on a weekend': '2025-02-08T10:00',
  'inside the Lebaran closure': '2025-04-02T10:00',
  'at 23:59:59.999': '2025-03-05T23:59:59.999',
  'at 00:00': '2025-03-06T00:00',
} as const;

type End = ComplaintEvent['type'];
interface Rule {
  readonly clock: ClockName;
  readonly minutes?: number;
  readonly workingDays?: number;
  readonly end: End;
  readonly of?: Classification;
}
const shared: ReadonlyArray<Rule> = [
  { clock: 'verification', workingDays: 3, end: 'DeadlineMissed' },
  { clock: 'data', workingDays: 10, end: 'ComplaintArchived' },
  { clock: 'feedback', workingDays: 10, end: 'ComplaintClosed' },
];
const rules: Readonly<Record<'bangkalan' | 'nasional', ReadonlyArray<Rule>>> = {
  bangkalan: [
    ...shared,
    { clock: 'disposition', minutes: 5, end: 'DeadlineMissed' },
    { clock: 'informing', minutes: 5, end: 'DeadlineMissed' },
    { clock: 'response', workingDays: 10, end: 'DeadlineMissed' },
    { clock: 'ombudsman', workingDays: 60, end: 'ForwardedToOmbudsman' },
  ],
  nasional: [
    ...shared,
    { clock: 'response', workingDays: 5, end: 'DeadlineMissed' },
    { clock: 'ombudsman', workingDays: 60, end: 'OmbudsmanEligibilityReached' },
    { clock: 'resolution', workingDays: 5, end: 'DeadlineMissed', of: 'information_request' },
    { clock: 'resolution', workingDays: 5, end: 'DeadlineMissed', of: 'aspiration' },
    { clock: 'resolution', workingDays: 14, end: 'DeadlineMissed', of: 'non_supervisory' },
    { clock: 'resolution', workingDays: 60, end: 'DeadlineMissed', of: 'supervisory' },
  ],
};

/** What brings a complaint to where a clock starts, all at that moment. */
const lifeTo = (clock: ClockName, at: string, policy: string, of?: Classification) => {
  const received = receive(at, { policy });
  const dispositioned = [received, verify(at, of), disposition(at)];
  switch (clock) {
    case 'intake':
    case 'verification':
      return [received];
    case 'data':
      return [received, requestData(at)];
    case 'disposition':
      return [received, verify(at, of)];
    case 'feedback':
      return [...dispositioned, respond(at)];
    case 'informing':
    case 'response':
    case 'resolution':
    case 'ombudsman':
      return dispositioned;
  }
};

const cases = Object.entries(rules).flatMap(([policy, all]) =>
  all.flatMap((rule) => Object.entries(starts).map(([where, at]) => ({ ...rule, policy, where, at }))),
);

describe('a clock that nobody stops', () => {
  it.each(cases)('$policy $clock $of started $where acts at its due and not before', async (row) => {
    const { store, environment } = world();
    const index = memoryDeadlines(store.feed);
    await give(environment, ...lifeTo(row.clock, row.at, row.policy, row.of));
    const due =
      row.minutes === undefined
        ? afterWorkingDays(row.at.slice(0, 10), row.workingDays ?? 0)
        : wib(row.at) + row.minutes * 60_000;

    const before = await runDue({ environment, index })(due - 1)();
    expect(before.done.filter(({ clock }) => clock === row.clock)).toEqual([]);
    const { done } = await runDue({ environment, index })(due)();
    expect(done.filter(({ clock }) => clock === row.clock)).toMatchObject([
      {
        complaint: '1',
        deadline: `${row.clock}-1`,
        clock: row.clock,
        dueAt: due,
        doneAt: due,
        outcome: { type: 'Acted', what: row.end },
      },
    ]);
  });
});

it('the table above has every clock of both policies, but intake', () => {
  for (const { id, clocks } of [bangkalan, nasional]) {
    const tested = new Set(cases.filter(({ policy }) => policy === id).map(({ clock }) => clock));
    expect([...tested].sort()).toEqual(
      Object.keys(clocks)
        .filter((clock) => clock !== 'intake')
        .sort(),
    );
  }
});

describe('intake, which the reception itself stops', () => {
  it.each(Object.entries(starts))('submitted %s is due five minutes later', async (_, submittedAt) => {
    const received = (minutes: number) =>
      new Date(wib(submittedAt) + (7 * 60 + minutes) * 60_000).toISOString().slice(0, -1);
    for (const [minutes, end] of [
      [4, 'DeadlineMet'],
      [5, 'DeadlineMissed'],
    ] as const) {
      const { store, environment } = world();
      await give(environment, receive(received(minutes), { submittedAt }));
      const intake = (await eventsOf(store.feed)).filter(
        (event) => 'clock' in event && event.clock === 'intake',
      );
      expect(intake).toMatchObject([
        { type: 'DeadlineSet', due: { at: wib(submittedAt) + 5 * 60_000 } },
        { type: end },
        ...(end === 'DeadlineMissed' ? [{ type: 'DeadlineCompletedLate' }] : []),
      ]);
    }
  });
});
