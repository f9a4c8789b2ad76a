import { formatDay, zones } from '@pengaduan/calendar';
import fc from 'fast-check';
import { clockTriggers, type ClockTrigger } from '../../complaint/clock/trigger.js';
import {
  amendmentRules,
  clockEnds,
  pendingRules,
  countedByChoices,
  type Allowance,
  type ClockRule,
  type Policy,
} from '../../complaint/policy.js';
import { bangkalan } from '../../policies/bangkalan.js';
import { nasional } from '../../policies/nasional.js';
import { clockNames, type ClockName } from '../../value/clock-name.js';
import { units, type Duration } from '../../value/duration.js';
import { anAgency } from './choice.js';

const aDuration: fc.Arbitrary<Duration> = fc.record({
  amount: fc.integer({ min: 1, max: 70 }),
  unit: fc.constantFrom(...units),
});

const anAllowance: fc.Arbitrary<Allowance> = fc.oneof(
  { weight: 3, arbitrary: aDuration },
  {
    weight: 1,
    arbitrary: fc.record({
      byClassification: fc.record({
        non_supervisory: aDuration,
        supervisory: aDuration,
        aspiration: aDuration,
        information_request: aDuration,
      }),
    }),
  },
);

type Triggers = Required<Pick<ClockRule, 'start' | 'stop' | 'cancel'>>;

/** Some triggers of those that are not taken, in two lists that share none; the first has at least one. */
const twoLists = (taken: ReadonlyArray<ClockTrigger>) =>
  fc
    .shuffledSubarray(
      clockTriggers.filter((trigger) => !taken.includes(trigger)),
      { minLength: 1 },
    )
    .chain((all) =>
      fc.integer({ min: 1, max: all.length }).map((cut) => [all.slice(0, cut), all.slice(cut)] as const),
    );

/** The triggers of a known rule, or any at all: a regency may write that too. No list shares one with another. */
const someTriggers = ({ start, stop, cancel = [] }: ClockRule): fc.Arbitrary<Triggers> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ start, stop, cancel }) },
    { weight: 1, arbitrary: twoLists(start).map(([stop, cancel]) => ({ start, stop, cancel })) },
    { weight: 1, arbitrary: twoLists(stop).map(([start, cancel]) => ({ start, stop, cancel })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...clockTriggers)
        .chain((first) => twoLists([first]).map(([stop, cancel]) => ({ start: [first], stop, cancel }))),
    },
  );

/** A target that the limit allows; none where the limits of the classes have several units. */
const targetWithin = (limit: Allowance, part: number): { readonly target?: Duration } => {
  const limits = 'byClassification' in limit ? Object.values(limit.byClassification) : [limit];
  const [first, ...others] = limits;
  if (first === undefined || others.some(({ unit }) => unit !== first.unit)) return {};
  const shortest = Math.min(...limits.map(({ amount }) => amount));
  return { target: { amount: 1 + (part % shortest), unit: first.unit } };
};

/** A rule like the known one of its clock. */
const aRule = (known: ClockRule): fc.Arbitrary<ClockRule> => {
  const shared = fc.record(
    {
      limit: anAllowance,
      pending: fc.constantFrom(...pendingRules),
      countedBy: fc.constantFrom(...countedByChoices),
    },
    { requiredKeys: ['limit', 'pending'] },
  );
  const optionally = fc.option(fc.nat(), { nil: undefined });
  const anEnd = fc.oneof(
    { weight: 4, arbitrary: fc.constant(known.end) },
    { weight: 1, arbitrary: fc.constantFrom(...clockEnds) },
  );
  return fc.tuple(someTriggers(known), shared, optionally, anEnd).map(([triggers, rest, part, end]) =>
    known.kind === 'limit'
      ? {
          kind: 'limit',
          ...triggers,
          ...rest,
          ...(part === undefined ? {} : targetWithin(rest.limit, part)),
          end: 'note',
        }
      : { kind: 'wait', ...triggers, ...rest, end },
  );
};

const known = { ...nasional.clocks, ...bangkalan.clocks };
const clocks = fc
  .record(
    Object.fromEntries(
      clockNames.flatMap((clock) => (known[clock] === undefined ? [] : [[clock, aRule(known[clock])]])),
    ) as Record<ClockName, fc.Arbitrary<ClockRule>>,
    { requiredKeys: [] },
  )
  .filter((some) => Object.keys(some).length > 0);

const extension = fc.record(
  Object.fromEntries(clockNames.map((clock) => [clock, fc.integer({ min: 1, max: 20 })])) as Record<
    ClockName,
    fc.Arbitrary<number>
  >,
  { requiredKeys: [] },
);

const regionalDay = fc
  .integer({ min: 18_262, max: 21_183 })
  .map((day) => ({ date: formatDay(day), name: 'Hari jadi', decree: 'SE Bupati' }));

/** Regional days, no date of which is both closed and worked. */
const regionalDays = fc
  .uniqueArray(regionalDay, { selector: ({ date }) => date, maxLength: 8 })
  .chain((days) =>
    fc.nat(days.length).map((cut) => ({ closed: days.slice(0, cut), worked: days.slice(cut) })),
  );

const aWeek = fc
  .tuple(fc.constantFrom(5 as const, 6 as const), regionalDays)
  .map(([week, days]) => ({ week, ...days }));

/**
 * Any valid policy, named `acak@1`: with any of the clocks, any limits and ends, in any zone, with any regional days.
 */
export const aPolicy: fc.Arbitrary<Policy> = fc
  .record({
    week: aWeek,
    zone: fc.constantFrom(...zones),
    amendments: fc.constantFrom(...amendmentRules),
    agencies: fc.dictionary(anAgency, aWeek, { maxKeys: 1 }),
    allows: fc.record({ reopening: fc.boolean(), extension }),
    clocks,
  })
  .map(({ week, ...rest }) => ({
    id: 'acak',
    version: 1,
    name: { id: 'Acak', en: 'Random' },
    source: 'fast-check',
    ...week,
    ...rest,
  }));

const noting = (rule: ClockRule): ClockRule => (rule.kind === 'wait' ? { ...rule, end: 'note' } : rule);

/**
 * The same policy, except that its waits are only noted when they run out: under it the system never acts.
 * @example
 * import { bangkalan } from '@pengaduan/core';
 * import { whoseWaitsNote } from '@pengaduan/core/testing';
 * console.log(bangkalan.clocks.feedback?.end, whoseWaitsNote(bangkalan).clocks.feedback?.end); // close note
 */
export const whoseWaitsNote = (policy: Policy): Policy => ({
  ...policy,
  clocks: Object.fromEntries(Object.entries(policy.clocks).map(([clock, rule]) => [clock, noting(rule)])),
});

/** Any valid policy under which the system never acts. */
export const aPolicyWhoseWaitsNote: fc.Arbitrary<Policy> = aPolicy.map(whoseWaitsNote);
