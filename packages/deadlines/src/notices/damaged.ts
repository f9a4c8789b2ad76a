import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { ComplaintDamage, DamageOptions } from '@pengaduan/core';
import type { Corrupt } from '@pengaduan/journal';

/**
 * A complaint about which nothing can be said: one of its events cannot be read, or the journal finds its stream damaged.
 * Remedy: that of the damage, or `skipDamaged`.
 */
export interface DamagedComplaint {
  readonly type: 'DamagedComplaint';
  readonly complaint: string;
  readonly damage: ComplaintDamage | Corrupt;
  readonly retry: 'never';
}

/** What a channel does about damaged complaints. */
export interface Damaging extends DamageOptions {
  /** Called with each complaint that is left out, as often as it is met. */
  readonly onDamaged?: (damaged: DamagedComplaint) => void;
}

/** Leaves a complaint out where the channel goes on without damaged ones, or gives why it does not go on. */
export const leaveOut = (
  { skipDamaged = false, onDamaged }: Damaging,
  complaint: string,
  damage: DamagedComplaint['damage'],
): Either<DamagedComplaint, void> => {
  const damaged: DamagedComplaint = { type: 'DamagedComplaint', complaint, damage, retry: 'never' };
  if (!skipDamaged) return left(damaged);
  onDamaged?.(damaged);
  return right(undefined);
};
