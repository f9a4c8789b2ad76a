import { formatDay, zones } from '@pengaduan/calendar';
import fc from 'fast-check';
import { clockTriggers } from '../../complaint/clock/trigger.js';
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

const someTriggers = fc.subarray([...clockTriggers]);

/** A rule like the known one of its clock, or of any triggers at all: a regency may write that too. */
const aRule = (known: ClockRule): fc.Arbitrary<ClockRule> => {
  const usually = <A>(value: A, other: fc.Arbitrary<A>): fc.Arbitrary<A> =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });
  const shared = {
    start: usually(known.start, someTriggers),
    stop: usually(known.stop, someTriggers),
    cancel: usually(known.cancel ?? [], someTriggers),
    limit: anAllowance,
    pending: fc.constantFrom(...pendingRules),
    countedBy: fc.constantFrom(...countedByChoices),
  };
  const requiredKeys = ['kind', 'start', 'stop', 'limit', 'pending', 'end'] as const;
  return known.kind === 'limit'
    ? fc.record(
        { kind: fc.constant('limit'), ...shared, target: aDuration, end: fc.constant('note') },
        { requiredKeys: [...requiredKeys] },
      )
    : fc.record(
        { kind: fc.constant('wait'), ...shared, end: usually(known.end, fc.constantFrom(...clockEnds)) },
        { requiredKeys: [...requiredKeys] },
      );
};

const known = { ...nasional.clocks, ...bangkalan.clocks };
const clocks = fc.record(
  Object.fromEntries(
    clockNames.flatMap((clock) => (known[clock] === undefined ? [] : [[clock, aRule(known[clock])]])),
  ) as Record<ClockName, fc.Arbitrary<ClockRule>>,
  { requiredKeys: [] },
);

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
