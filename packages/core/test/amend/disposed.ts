import { startOfDay, type Day } from '@pengaduan/calendar';
import fc from 'fast-check';
import { isNone } from 'fp-ts/lib/Option.js';
import {
  bangkalan,
  nasional,
  type ClockRule,
  type Complaint,
  type Policy,
  type WorkingWeek,
} from '@pengaduan/core';
import { aPolicy, agency, disposition, live, receive, verify } from '@pengaduan/core/testing';
import { dayOf, issueDays, knownOn } from '../known-on.js';

const millisecondsOfHour = 3_600_000;

/** A complaint whose office knew all decrees when its deadlines were set, and the days on which the next four are issued. */
export interface Disposed {
  readonly policy: Policy;
  readonly complaint: Complaint;
  readonly days: ReadonlyArray<Day>;
}

// Up to 140 working days, so that some end in a year that is not decreed when they start.
const inWorkingDays = (rule: ClockRule): ClockRule =>
  'byClassification' in rule.limit
    ? rule
    : { ...rule, limit: { amount: rule.limit.amount * 2, unit: 'workingDay' } };

const nationalDays = <W extends WorkingWeek>(week: W): W => ({ ...week, closed: [], worked: [] });
/** Regional days take a while to draw, and no decree concerns them. */
const withNationalDays = ({ agencies = {}, ...policy }: Policy): Policy => ({
  ...nationalDays(policy),
  agencies: Object.fromEntries(Object.entries(agencies).map(([own, week]) => [own, nationalDays(week)])),
});

const aPolicyInWorkingDays: fc.Arbitrary<Policy> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom<Policy>(bangkalan, nasional) },
    { weight: 7, arbitrary: aPolicy.map(withNationalDays) },
    { weight: 1, arbitrary: aPolicy },
  )
  .map((policy) => ({
    ...policy,
    clocks: Object.fromEntries(
      Object.entries(policy.clocks).map(([clock, rule]) => [clock, inWorkingDays(rule)]),
    ),
  }));

// Decrees move what runs when they are issued, so most deadlines here start in the weeks before one; and those that
// take back days of leave (2020-04-09, 2020-12-01, 2021-02-22, 2023-03-29) move a due to an earlier day.
const takesBack = ['2020-04-09', '2020-12-01', '2021-02-22', '2023-03-29'].map(dayOf);
const aStart = fc
  .tuple(fc.oneof(fc.constantFrom(...issueDays), fc.constantFrom(...takesBack)), fc.nat(80))
  .map(([day, before]) => Math.max(day - before, dayOf('2020-01-02')));

/** Complaints that were disposed on one morning, in the weeks before a decree. */
export const aDisposed: fc.Arbitrary<Disposed> = fc
  .tuple(aPolicyInWorkingDays, aStart, fc.boolean())
  .map(([random, day, follows]) => {
    const policy: Policy = follows ? { ...random, amendments: 'follow' } : random;
    const morning = startOfDay(day, policy.zone) + 3 * millisecondsOfHour;
    const commands = [
      receive('2025-02-03T08:00'),
      verify('2025-02-03T08:01'),
      disposition('2025-02-03T08:02', agency),
    ];
    const state = live(
      knownOn(day, policy),
      commands.map((command, n) => ({ ...command, at: morning + n * 1000 })),
    );
    if (isNone(state)) throw new Error('not received');
    const days = issueDays.filter((issued) => issued > day).slice(0, 4);
    return { policy, complaint: state.value, days };
  });
