import type { Allowance, ClockRule, Policy } from '../complaint/policy.js';
import { classifications } from '../value/classification.js';
import { clockNames } from '../value/clock-name.js';
import { longestLimit, type Duration } from '../value/duration.js';
import type { Invalid } from '../value/invalid.js';

const problem = (field: string, expected: Invalid['expected']): Invalid => ({
  field,
  expected,
  missing: false,
});

/** Each limit of a clock with its field. */
const limitsOf = (field: string, limit: Allowance): ReadonlyArray<readonly [string, Duration]> =>
  'byClassification' in limit
    ? classifications.map((name) => [`${field}.byClassification.${name}`, limit.byClassification[name]])
    : [[field, limit]];

const tooLong = (field: string, { amount, unit }: Duration): ReadonlyArray<Invalid> =>
  amount > longestLimit[unit]
    ? [problem(field, { type: 'atMost', duration: { amount: longestLimit[unit], unit }, reason: 'year' })]
    : [];

/** A target is reached before its limit, and people compare the two. */
const targetBeyond = (
  field: string,
  rule: ClockRule,
  limits: ReadonlyArray<Duration>,
): ReadonlyArray<Invalid> => {
  if (rule.kind === 'wait' || rule.target === undefined) return [];
  const { amount, unit } = rule.target;
  const passed = limits.find((limit) => unit !== limit.unit || amount > limit.amount);
  return passed === undefined
    ? []
    : [problem(`${field}.target`, { type: 'atMost', duration: passed, reason: 'limit' })];
};

/** What happens means one thing to a clock: it starts it, stops it, or cancels it. */
const twoMeanings = (field: string, { start, stop, cancel = [] }: ClockRule): ReadonlyArray<Invalid> => {
  const lists = { start, stop, cancel };
  const pairs = [
    ['stop', 'start'],
    ['cancel', 'start'],
    ['cancel', 'stop'],
  ] as const;
  return pairs.flatMap(([list, other]) => {
    const values = lists[list].filter((trigger) => lists[other].includes(trigger));
    return values.length > 0 ? [problem(`${field}.${list}`, { type: 'without', values, other })] : [];
  });
};

const ofClock = (field: string, rule: ClockRule): ReadonlyArray<Invalid> => {
  const limits = limitsOf(`${field}.limit`, rule.limit);
  return [
    ...(['start', 'stop'] as const)
      .filter((list) => rule[list].length === 0)
      .map((list) => problem(`${field}.${list}`, { type: 'filled' })),
    ...twoMeanings(field, rule),
    ...limits.flatMap(([place, limit]) => tooLong(`${place}.amount`, limit)),
    ...targetBeyond(
      field,
      rule,
      limits.map(([, limit]) => limit),
    ),
  ];
};

/** What makes no sense in a policy whose fields are each as they must be. */
export const contradictions = ({ clocks, allows }: Policy): ReadonlyArray<Invalid> => {
  if (Object.keys(clocks).length === 0) return [problem('clocks', { type: 'filled' })];
  return clockNames.flatMap((clock) => {
    const rule = clocks[clock];
    if (rule === undefined) return [];
    const extension = allows.extension[clock];
    const field = `allows.extension.${clock}`;
    const extended = limitsOf(field, rule.limit).map(([, { unit }]) => ({ amount: extension ?? 0, unit }));
    const tooFar = extended.flatMap((by) => tooLong(field, by)).slice(0, 1);
    return [...ofClock(`clocks.${clock}`, rule), ...tooFar];
  });
};
