import { isLeft } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { ClockFact, DeadlineSet } from '../complaint/clock/clock-fact.js';
import { clockNames } from '../value/clock-name.js';
import { units } from '../value/duration.js';
import { due } from './due.js';
import { same } from './field.js';
import { instant, oneOf, opaqueId, reason, title, wholeFrom } from './leaf.js';
import { fields, record } from './record.js';

const limit = fields({ amount: wholeFrom(0), unit: oneOf(units) });

// How much was used is measured, not given: minutes of years of neglect have no bound of their own.
const spent = same<number>(
  { type: 'wholeNumber', from: 0 },
  (u): u is number => typeof u === 'number' && Number.isSafeInteger(u) && u >= 0,
);
const used = fields({ amount: spent, unit: oneOf(units) });

const clockFact = <T extends ClockFact['type'], R extends t.Props, O extends t.Props>(
  type: T,
  own: R,
  optional: O,
) =>
  record(
    { type: oneOf([type]), at: instant, deadline: opaqueId, clock: oneOf(clockNames), ...own },
    optional,
  );

const setWithoutDue = clockFact(
  'DeadlineSet',
  { kind: oneOf(['limit', 'wait']), startedAt: instant, limit },
  { calendar: title, resumes: opaqueId },
);

/** `dueDay` and `dueAt` are fields like the others, not an object in them: people look a deadline up by its due. */
const deadlineSet = new t.Type<DeadlineSet, object>(
  'DeadlineSet',
  (u): u is DeadlineSet => setWithoutDue.is(u) && 'due' in u && due.is(u.due),
  (u, context) => {
    const rest = setWithoutDue.validate(u, context);
    if (isLeft(rest)) return rest;
    const when = due.validate(u, context);
    return isLeft(when) ? when : t.success({ ...rest.right, due: when.right });
  },
  (value) => ({ ...setWithoutDue.encode(value), ...due.encode(value.due) }),
);

const moveCause = t.union([
  fields({ type: t.literal('decree'), decree: title }),
  fields({ type: t.literal('reclassified') }),
  fields({ type: t.literal('extended'), amount: wholeFrom(1), reason }),
]);

/** The stored shape of each clock fact, version 1. */
export const clockFacts = {
  DeadlineSet: deadlineSet,
  DeadlineMoved: clockFact(
    'DeadlineMoved',
    { cause: moveCause, limit, from: due, to: due },
    { calendar: title },
  ),
  DeadlineMet: clockFact('DeadlineMet', {}, { used }),
  DeadlineMissed: clockFact('DeadlineMissed', { by: oneOf(['runner', 'late']), dueAt: instant }, {}),
  DeadlineCompletedLate: clockFact('DeadlineCompletedLate', {}, { used }),
  DeadlineElapsed: clockFact('DeadlineElapsed', { by: oneOf(['runner', 'act', 'late']) }, {}),
  DeadlineCancelled: clockFact(
    'DeadlineCancelled',
    { cause: oneOf(['ended', 'byPolicy', 'restarted', 'paused']) },
    { used },
  ),
} satisfies { readonly [T in ClockFact['type']]: t.Type<Extract<ClockFact, { readonly type: T }>, unknown> };
