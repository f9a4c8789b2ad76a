import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import type { Recorded } from '@pengaduan/journal';
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

/**
 * The damage that a read model answers with, where there is any that is not to be passed over.
 * @example
 * import { damageOfText, refusedDamage } from '@pengaduan/core';
 * const damage = damageOfText('{"type":"MissingEvents","stream":"complaint-1","revision":"3","retry":"never"}');
 * console.log(refusedDamage([damage], {})?.type, refusedDamage([damage], { skipDamaged: true })); // MissingEvents undefined
 */
export const refusedDamage = (
  damaged: Iterable<ComplaintDamage>,
  { skipDamaged = false }: DamageOptions,
): ComplaintDamage | undefined => {
  if (skipDamaged) return undefined;
  const [first] = damaged;
  return first;
};

/**
 * Reads a record as the event that comes after the revision `last` of its stream (undefined at the beginning), for a
 * read model that follows a feed. What is not the next one is `MissingEvents`; a record that comes twice is not to be
 * given here.
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
): Either<ComplaintDamage, ComplaintEvent> => {
  const { stream, revision } = record;
  const missing = left({ type: 'MissingEvents', stream, revision, retry: 'never' } as const);
  if (revision !== (last ?? -1n) + 1n) return missing;
  const event = eventOf(record);
  if (isLeft(event)) return event;
  return last === undefined && event.right.type !== 'ComplaintReceived' ? missing : event;
};
