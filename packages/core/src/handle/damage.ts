import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import {
  checkFields,
  fieldRules,
  type PassedOverRecord,
  type Recorded,
  type Takes,
} from '@pengaduan/journal';
import type { ComplaintEvent } from '../complaint/event.js';
import type { ComplaintDamage } from '../wire/damage.js';
import { eventOf } from './stored.js';

/** What a read model does about damaged complaints. */
export interface DamageOptions {
  /**
   * Goes on without those complaints, and lists them (`damaged`). Unless it is true the damage of one of them is the
   * answer, since a number or a deadline that is left out without a word is wrong.
   */
  readonly skipDamaged?: boolean;
}

const takes: Takes<DamageOptions> = {
  by: 'refusedDamage',
  what: 'damage and an object, { skipDamaged: true }',
  fields: { skipDamaged: fieldRules.ifGiven(fieldRules.yesOrNo) },
};

/**
 * The damage that a read model answers with, where there is any that is not to be passed over.
 * @example
 * import { damageOfText, refusedDamage } from '@pengaduan/core';
 * const damage = damageOfText('{"type":"MissingEvents","stream":"complaint-1","revision":"3","retry":"never"}');
 * console.log(refusedDamage([damage], {})?.type, refusedDamage([damage], { skipDamaged: true })); // MissingEvents undefined
 */
export const refusedDamage = (
  damaged: Iterable<ComplaintDamage>,
  options: DamageOptions = {},
): ComplaintDamage | undefined => {
  checkFields(takes, options);
  if (options.skipDamaged === true) return undefined;
  const [first] = damaged;
  return first;
};

/** The places of records that a store passes over, as its feed names them (`onPassedOver`): no events are missing there. */
export interface PassedOver {
  readonly places: ReadonlySet<string>;
  readonly add: (record: PassedOverRecord) => void;
  readonly has: (record: PassedOverRecord) => boolean;
}

/**
 * The places that were known before, or none yet. Give its `add` to a feed as `onPassedOver`, and itself to `eventAfter`.
 * @example
 * import { passedOver } from '@pengaduan/core';
 * const places = passedOver();
 * places.add({ stream: 'complaint-6340753', revision: 3n });
 * console.log(places.has({ stream: 'complaint-6340753', revision: 3n })); // true
 */
export const passedOver = (before?: PassedOver): PassedOver => {
  const places = new Set(before?.places);
  const placeOf = ({ stream, revision }: PassedOverRecord): string => `${stream}@${String(revision)}`;
  return {
    places,
    add: (record) => void places.add(placeOf(record)),
    has: (record) => places.has(placeOf(record)),
  };
};

const nothing = passedOver();

/**
 * Reads a record as the event that comes after the revision `last` of its stream (undefined at the beginning), for a
 * read model that follows a feed. What is not the next one is `MissingEvents`; a record that comes twice is not to be
 * given here. Places that the store has passed over in between are no gap.
 * @example
 * import { eventAfter } from '@pengaduan/core';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const place = { stream: 'complaint-6340753', revision: 4n, position: { commit: 9n, prepare: 9n }, recordedAt: 0 };
 * const stored = { type: 'ReporterReplied', data: { at: '2025-02-06T08:00:00+07:00', by: 'reporter' } };
 * const record = { ...place, ...stored, id: '8d0b1c1e-5f0a-5b52-9d0c-0a4a7d1f3b11', metadata: { schema: 1 } };
 * const event = eventAfter(2n, record);
 * console.log(isLeft(event) && event.left.type); // MissingEvents
 */
export const eventAfter = (
  last: bigint | undefined,
  record: Recorded,
  places: PassedOver = nothing,
): Either<ComplaintDamage, ComplaintEvent> => {
  const { stream, revision } = record;
  const missing = left({ type: 'MissingEvents', stream, revision, retry: 'never' } as const);
  let next = (last ?? -1n) + 1n;
  while (next < revision && places.has({ stream, revision: next })) next++;
  if (revision !== next) return missing;
  const event = eventOf(record);
  if (isLeft(event)) return event;
  const { type } = event.right;
  return last === undefined && type !== 'ComplaintReceived' && type !== 'StandingObserved' ? missing : event;
};
