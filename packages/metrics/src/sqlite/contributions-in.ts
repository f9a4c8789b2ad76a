import { endOfDay } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { malformed, type Reader } from '@pengaduan/journal-sqlite';
import { intakeOf } from '../cohort.js';
import { contributionOf, type Contribution, type Held, type Placed, type Tallied } from '../contribution.js';
import type { Question } from '../evaluation.js';
import { holdingOn, limitsIn } from './adds.js';
import { packedIn, type Asked, type Packed, type StoredPlace } from './packed.js';
import { rowsAt } from './table.js';

/**
 * What each complaint of a cohort adds, in the order in which they came in: what its row says, or what follows from all that
 * is kept of it where some of that came after the day that is asked for.
 */
function* addedIn<Added>(
  db: Reader,
  question: Question,
  which: Asked,
  read: (packed: Packed, before: Instant) => Added,
): Generator<Added | Contribution> {
  const before = endOfDay(question.asOf, question.zone);
  for (const page of packedIn(db, intakeOf(question), which)) {
    const later = page.filter(([, knownFrom]) => knownFrom > before).map(([nr]) => nr);
    const rows = rowsAt(db, later);
    for (const packed of page) {
      const [nr, knownFrom] = packed;
      if (knownFrom <= before) yield read(packed, before);
      else yield contributionOf(rows.get(nr) ?? malformed('nr', 'the number of no history'), before);
    }
  }
}

const isBefore = (at: Instant | null, before: Instant): at is Instant => at !== null && at < before;

const answerOf = ([, , , from, to, hides]: Packed, before: Instant): Tallied['answer'] =>
  hides === 0 && isBefore(from, before) && isBefore(to, before) ? { from, to } : undefined;

const placeIn = (packed: Packed): StoredPlace => packed[6] ?? malformed('packed', 'no place');

const holdingsOf = (stored: Packed[7], before: Instant): Held['holdings'] =>
  (stored ?? malformed('packed', 'no holdings')).map((one) => holdingOn(one, before));

// Each of these writes its fields out, since this runs for every row: made by spreading one of them into the next, the same
// questions took four times as long (`bench/evaluate.js`).

/** What each complaint of a question's cohort adds to the two numbers. */
export const talliedIn = (db: Reader, question: Question): Iterable<Tallied> =>
  addedIn<Tallied>(db, question, 'tally', (packed, before) => {
    const [, , stage, from] = packed;
    return { stage, isDispositioned: isBefore(from, before), answer: answerOf(packed, before) };
  });

/** The same with what says in which groups it is. */
export const placedIn = (db: Reader, question: Question): Iterable<Tallied & Placed> =>
  addedIn<Tallied & Placed>(db, question, 'place', (packed, before) => {
    const [, , stage, from] = packed;
    const [receivedAt, kind, category, channel, agency, classification] = placeIn(packed);
    return {
      stage,
      isDispositioned: isBefore(from, before),
      answer: answerOf(packed, before),
      receivedAt,
      kind,
      category,
      channel,
      agency: agency ?? undefined,
      classification: classification ?? undefined,
    };
  });

/** What each adds to the evaluation of agencies and to what they did. */
export const heldIn = (db: Reader, question: Question): Iterable<Tallied & Placed & Held> =>
  addedIn<Tallied & Placed & Held>(db, question, 'holdings', (packed, before) => {
    const [, , stage, from, , , , holdings] = packed;
    const [receivedAt, kind, category, channel, agency, classification] = placeIn(packed);
    return {
      stage,
      isDispositioned: isBefore(from, before),
      answer: answerOf(packed, before),
      receivedAt,
      kind,
      category,
      channel,
      agency: agency ?? undefined,
      classification: classification ?? undefined,
      holdings: holdingsOf(holdings, before),
    };
  });

/** What each adds to all figures. */
export const contributionsIn = (db: Reader, question: Question): Iterable<Contribution> =>
  addedIn<Contribution>(db, question, 'all', (packed, before) => {
    const [, , stage, from, , , , holdings, more] = packed;
    const [receivedAt, kind, category, channel, agency, classification] = placeIn(packed);
    const [policy, rating, limits] = more ?? malformed('packed', 'no limits');
    return {
      stage,
      isDispositioned: isBefore(from, before),
      answer: answerOf(packed, before),
      receivedAt,
      kind,
      category,
      channel,
      agency: agency ?? undefined,
      classification: classification ?? undefined,
      policy,
      rating: rating ?? undefined,
      limits: limitsIn(limits),
      holdings: holdingsOf(holdings, before),
    };
  });
