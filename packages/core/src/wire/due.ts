import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { Due } from '../value/due.js';
import { isObject } from './json.js';
import { day, instant, wholeFrom } from './leaf.js';
import { Like } from './like.js';
import { fields } from './record.js';

const known = fields({ dueDay: day, dueAt: instant });
const uncovered = fields({ uncovered: wholeFrom(0) });

/** A due as JSON: its last day and the exclusive instant, or the year that is not covered. */
export type DueJson = Readonly<t.OutputOf<typeof known> | t.OutputOf<typeof uncovered>>;

/** Stored as `{ dueDay, dueAt }`, or as `{ uncovered: year }` where that year is not covered. */
export const due = new Like<Due, DueJson>(
  t.union([known, uncovered]),
  (u): u is Due => typeof u === 'object' && u !== null && 'type' in u,
  (u, context) => {
    const year = isObject(u) && 'uncovered' in u ? uncovered.decode(u) : undefined;
    if (year !== undefined && isRight(year)) {
      return t.success({ type: 'Uncovered', year: year.right.uncovered });
    }
    const read = known.validate(u, context);
    return isLeft(read) ? read : t.success({ type: 'Known', day: read.right.dueDay, at: read.right.dueAt });
  },
  (value) =>
    value.type === 'Known'
      ? known.encode({ dueDay: value.day, dueAt: value.at })
      : uncovered.encode({ uncovered: value.year }),
);
