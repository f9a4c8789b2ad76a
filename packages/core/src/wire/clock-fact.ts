import { isLeft } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { ClockFact, DeadlineSet } from '../complaint/clock/clock-fact.js';
import { clockNames } from '../value/clock-name.js';
import { units } from '../value/duration.js';
import { due } from './due.js';
import { anyWholeFrom, instant, oneOf, storedId, storedText, wholeFrom } from './leaf.js';
import { Like } from './like.js';
import { fields, record } from './record.js';

// What was used is measured, and an extended limit of hours goes on in minutes: neither has a bound of its own.
const duration = fields({ amount: anyWholeFrom(0), unit: oneOf(units) });
const [limit, used] = [duration, duration];

const clockFact = <T extends ClockFact['type'], R extends t.Props, O extends t.Props>(
  type: T,
  own: R,
  optional: O,
) =>
  record(
    { type: oneOf([type]), at: instant, deadline: storedId, clock: oneOf(clockNames), ...own },
    optional,
  );

const setWithoutDue = clockFact(
  'DeadlineSet',
  { kind: oneOf(['limit', 'wait']), startedAt: instant, limit },
  { calendar: storedText, resumes: storedId },
);

/** `dueDay` and `dueAt` are fields like the others, not an object in them: people look a deadline up by its due. */
const deadlineSet = new Like<DeadlineSet, t.OutputOf<typeof setWithoutDue> & t.OutputOf<typeof due>>(
  t.intersection([setWithoutDue, due]),
  (u): u is DeadlineSet => setWithoutDue.is(u) && 'due' in u && due.is(u.due),
  (u, context) => {
    const rest = setWithoutDue.validate(u, context);
    if (isLeft(rest)) return rest;
    const when = due.validate(u, context);
    return isLeft(when) ? when : t.success({ ...rest.right, due: when.right });
  },
  (value) => ({ ...setWithoutDue.encode(value), ...due.encode(value.due) }),
);

// Shapes of io-ts itself, in which it finds the literal that tells one from the others.
const moveCause = t.union([
  t.exact(t.type({ type: t.literal('decree'), decree: storedText })),
  t.exact(t.type({ type: t.literal('reclassified') })),
  t.exact(t.type({ type: t.literal('extended'), amount: wholeFrom(1), reason: storedText })),
]);

/** The stored shape of each clock fact, version 1. */
export const clockFacts = {
  DeadlineSet: deadlineSet,
  DeadlineMoved: clockFact(
    'DeadlineMoved',
    { cause: moveCause, limit, from: due, to: due },
    { calendar: storedText },
  ),
  DeadlineMet: clockFact('DeadlineMet', {}, { used }),
  DeadlineMissed: clockFact('DeadlineMissed', { by: oneOf(['runner', 'late']), dueAt: instant }, {}),
  DeadlineCompletedLate: clockFact('DeadlineCompletedLate', {}, { used }),
  DeadlineElapsed: clockFact('DeadlineElapsed', { by: oneOf(['runner', 'act', 'late']) }, {}),
  DeadlineCancelled: clockFact(
    'DeadlineCancelled',
    { cause: oneOf(['ended', 'byPolicy', 'restarted', 'paused', 'observed']) },
    { used },
  ),
} satisfies { readonly [T in ClockFact['type']]: t.Type<Extract<ClockFact, { readonly type: T }>, unknown> };
