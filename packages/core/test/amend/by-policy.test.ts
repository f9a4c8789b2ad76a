import { describe, expect, it } from 'vitest';
import { bangkalan, type AmendmentRule, type Policy } from '@pengaduan/core';
import { disposition, receive, tick, verify, wib } from '@pengaduan/core/testing';
import { dayOf } from '../known-on.js';
import { dueDay, livedOn, load } from './office.js';

const response = bangkalan.clocks.response!;
/** `bangkalan` with so many working days to respond in. */
const within = (amount: number, over: Partial<Policy> = {}): Policy => ({
  ...bangkalan,
  ...over,
  clocks: { response: { ...response, limit: { amount, unit: 'workingDay' } } },
});
/** A complaint that was disposed on a day by an office that knew the decrees of that day. */
const disposedOn = (day: string, policy: Policy) =>
  livedOn(day, policy, [
    receive(`${day}T08:00`),
    verify(`${day}T08:01`),
    disposition(`${day}T08:02`, 'puskesmas'),
  ]);
/** What an office says that loads the decrees of a day on that day. */
const loadedOn = (day: string, from: string, policy: Policy) => {
  const { complaint, moves } = load(policy, disposedOn(from, policy), dayOf(day), wib(`${day}T09:00`));
  return [
    dueDay(complaint, 'response'),
    ...moves.map(({ cause }) => (cause.type === 'decree' ? cause.decree : cause.type)),
  ];
};

describe('two decrees, one that closes a day and one that gives three back', () => {
  // 9 December 2020 became a polling day, then 28 to 30 December were taken out of the leave.
  const [polling, back] = ['Keppres 22/2020', 'SKB 744/2020, 05/2020, 06/2020'];
  it.each<[AmendmentRule, string, ReadonlyArray<unknown>, ReadonlyArray<unknown>]>([
    ['keep', 'move nothing', ['2021-01-12'], ['2021-01-12']],
    ['laterOnly', 'move a due later only', ['2021-01-13', polling], ['2021-01-13', polling]],
    ['follow', 'move a due either way', ['2021-01-13', polling], ['2021-01-08', back]],
  ])('under %s %s', (amendments, _, afterFirst, afterBoth) => {
    const policy = within(30, { amendments });
    expect(dueDay(disposedOn('2020-11-20', policy), 'response')).toBe('2021-01-12');
    expect(loadedOn('2020-11-27', '2020-11-20', policy)).toEqual(afterFirst);
    expect(loadedOn('2020-12-01', '2020-11-20', policy)).toEqual(afterBoth);
  });
  it('say nothing where the last brings back what the first had moved', () => {
    // Leave added on 9 March 2020, and taken back on 9 April and 20 May.
    const policy = within(200);
    expect(loadedOn('2020-03-09', '2020-01-07', policy)[0]).toBe('2020-11-06');
    expect(loadedOn('2020-04-09', '2020-01-07', policy)[0]).toBe('2020-11-03');
    expect(loadedOn('2020-05-20', '2020-01-07', policy)).toEqual(['2020-11-02']);
  });
});

describe('a decree that was issued on the day on which a deadline started, and loaded after that', () => {
  // Known until the day before; started with the first instant of 27 November 2020, or a minute before it.
  const startedAt = (at: string) => {
    const policy = within(30, { amendments: 'keep' });
    const commands = [receive(at), verify(at), disposition(at, 'puskesmas')];
    return dueDay(
      load(policy, livedOn('2020-11-26', policy, commands), dayOf('2020-11-27'), wib('2020-11-27T09:00'))
        .complaint,
      'response',
    );
  };
  it('was only loaded late where the day had begun, and is followed whatever the policy says', () =>
    expect(startedAt('2020-11-27T00:00')).toBe('2021-01-20'));
  it('is an amendment where the deadline had started before', () =>
    expect(startedAt('2020-11-26T23:59')).toBe('2021-01-18'));
});

describe('decrees whose issues cross: one about this year after the first about the next', () => {
  it('name the one that moved the due, not the one about the later year', () => {
    // SKB 1017/2024 about 2025 came on 14 October 2024, Keppres 33/2024 about 27 November on 21 November.
    expect(loadedOn('2024-10-14', '2024-10-01', within(60))).toEqual(['2024-12-24']);
    expect(loadedOn('2026-09-15', '2024-10-01', within(60))).toEqual(['2024-12-27', 'Keppres 33/2024']);
  });
  it('fill in a year that was not decreed, whatever the policy says of amendments', () => {
    for (const amendments of ['keep', 'laterOnly', 'follow'] as const) {
      const policy = within(70, { amendments });
      expect(dueDay(disposedOn('2024-10-01', policy), 'response')).toBe(2025);
      const filled = ['2025-01-10', 'SKB 1017/2024, 2/2024, 2/2024'];
      expect(loadedOn('2024-10-14', '2024-10-01', policy)).toEqual(filled);
      expect(loadedOn('2026-09-15', '2024-10-01', policy)).toEqual(
        amendments === 'keep' ? filled : ['2025-01-13', 'Keppres 33/2024'],
      );
    }
  });
  it('leave a due on the last day of the calendar, until the next year is decreed', () => {
    // With 18 August closed its last day would be in 2026, which was decreed on 19 September.
    expect(dueDay(disposedOn('2025-08-05', within(103)), 'response')).toBe('2025-12-31');
    expect(loadedOn('2025-08-07', '2025-08-05', within(103))).toEqual(['2025-12-31']);
    expect(loadedOn('2025-09-19', '2025-08-05', within(103))).toEqual([
      '2026-01-02',
      'SKB 1497/2025, 2/2025, 5/2025',
    ]);
  });
  it('say nothing while the year is still not decreed', () =>
    expect(loadedOn('2025-08-07', '2025-08-05', within(120))).toEqual([2026]));
});

describe('an agency of six days', () => {
  const puskesmas = { week: 6, closed: [], worked: [] } as const;
  const six = within(10, { agencies: { puskesmas } });
  const counted: Policy = {
    ...six,
    clocks: { response: { ...six.clocks.response!, countedBy: 'agency' } },
  };
  it('has its deadline counted again by its own week, not by the week of the office', () => {
    expect(dueDay(disposedOn('2025-08-06', counted), 'response')).toBe('2025-08-18');
    const [decree] = ['SKB 933/2025, 1/2025, 3/2025'];
    expect(loadedOn('2025-08-07', '2025-08-06', counted)).toEqual(['2025-08-19', decree]);
    expect(loadedOn('2026-09-15', '2025-08-06', counted)).toEqual(['2025-08-19', decree]);
    expect(loadedOn('2025-08-07', '2025-08-06', six)).toEqual(['2025-08-21', decree]);
  });
});

describe('a deadline that the runner has noted as missed', () => {
  const policy = within(8);
  const noted = () => {
    const commands = [
      receive('2025-08-05T08:00'),
      verify('2025-08-05T08:01'),
      disposition('2025-08-05T08:02'),
    ];
    const due = tick('2025-08-16T08:00', 'response-1', '2025-08-16T00:00');
    return livedOn('2025-08-05', policy, [...commands, due]);
  };
  it('is not moved by a decree that closes a later day', () => {
    expect(noted().deadlines.response).toMatchObject({ noted: true });
    expect(load(policy, noted(), dayOf('2026-09-15'), wib('2025-08-20T08:00')).moves).toEqual([]);
  });
});
