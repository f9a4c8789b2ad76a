import type { Lang } from '@pengaduan/calendar';
import { left, right, type Either } from 'fp-ts/lib/Either.js';

/** A text that is no time of day. Remedy: `07:30`. */
export interface InvalidTimeOfDay {
  readonly type: 'InvalidTimeOfDay';
}

/**
 * That a text is no time of day, and what to write.
 * @example
 * import { describeInvalidTimeOfDay } from '@pengaduan/deadlines';
 * console.log(describeInvalidTimeOfDay({ type: 'InvalidTimeOfDay' }, 'en')); // That is no time of day; write 07:30 or 7.30.
 */
export const describeInvalidTimeOfDay = (_: InvalidTimeOfDay, lang: Lang): string =>
  lang === 'id' ? 'Itu bukan jam; tulis 07:30 atau 7.30.' : 'That is no time of day; write 07:30 or 7.30.';

/**
 * A time of day, written `07:30`, or `7.30` as in Indonesia: in minutes after midnight, as `sendDigests` and `watchNotices`
 * take it. 24:00 is none.
 * @example
 * import { parseTimeOfDay } from '@pengaduan/deadlines';
 * console.log(parseTimeOfDay('7.30')); // { _tag: 'Right', right: 450 }
 */
export const parseTimeOfDay = (text: string): Either<InvalidTimeOfDay, number> => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  const [h, m] = [Number(hour), Number(minute)];
  return h < 24 && m < 60 ? right(h * 60 + m) : left({ type: 'InvalidTimeOfDay' });
};
