import type { Day } from './day.js';
import type { DecreedKind } from './decrees/decree.js';

/** Why an office is closed on a day; `regional` is a day that a region closed by its own decree. */
export type DayKind = DecreedKind | 'regional';

/**
 * A day on which offices are closed by decree, with the Indonesian name of the occasion, the decree that closed it
 * and the address where that was read. `provisional`: the date waits for *sidang isbat* and may still move.
 */
export interface ClosedDay {
  readonly day: Day;
  readonly kind: DayKind;
  readonly name: string;
  readonly decree: string;
  readonly source?: string;
  readonly provisional?: boolean;
}
