import { formatDay, localDay } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import type { Period } from '@pengaduan/metrics';
import { refuseUse, type Exit, type Session } from '../shell/session.js';
import type { Localized } from '../shell/words/lang.js';
import type { QuestionOptions } from './options.js';
import type { ScaleOptions } from './scale.js';

/** Which days the options mean, or why they mean none. */
const periodOf = ({ from, to, ...named }: QuestionOptions): Period | { readonly wrong: Localized } => {
  const whole = named.year ?? named.quarter ?? named.month;
  if (whole !== undefined) return whole;
  if (from === undefined || to === undefined) {
    return {
      wrong: {
        id: 'Masa laporan masuk harus diberikan: --year, --quarter, --month, atau --from dan --to.',
        en: 'A period of intake must be given: --year, --quarter, --month, or --from and --to.',
      },
    };
  }
  if (from <= to) return { from, to };
  return {
    wrong: {
      id: '--from sesudah --to; tukar kedua tanggal itu.',
      en: '--from is after --to; swap the two dates.',
    },
  };
};

/** Why nothing can be said as of a day: nobody knows yet what will happen until its end. */
const tooEarly = ({ asOf, zone }: QuestionOptions, now: Instant): Localized | undefined => {
  if (asOf === undefined || asOf <= localDay(now, zone)) return undefined;
  const [day, today] = [asOf, localDay(now, zone)].map(formatDay);
  return {
    id: `--as-of: hari ${day} belum tiba (sekarang ${today} di ${zone}).`,
    en: `--as-of: the day ${day} has not come yet (it is ${today} in ${zone}).`,
  };
};

/** Why nothing can be said of a period on a day: it had not begun, so that zeros would say nothing. */
const notBegun = ({ asOf, zone }: QuestionOptions, { from }: Period, now: Instant): Localized | undefined => {
  const today = localDay(now, zone);
  const first = formatDay(from);
  if (from > today) {
    return {
      id: `Masa laporan masuk belum mulai: hari pertamanya ${first} (sekarang ${formatDay(today)} di ${zone}).`,
      en: `The period has not begun: its first day is ${first} (it is ${formatDay(today)} in ${zone}).`,
    };
  }
  if (asOf === undefined || asOf >= from) return undefined;
  const day = formatDay(asOf);
  return {
    id: `--as-of: hari ${day} sebelum hari pertama masa laporan masuk (${first}); berikan hari itu atau sesudahnya.`,
    en: `--as-of: the day ${day} is before the first day of the period (${first}); give that day or a later one.`,
  };
};

/** Why a period cannot be compared with another: only an earlier one is known as of as many days after its end. */
const notEarlier = (compare: Period | undefined, { from }: Period): Localized | undefined =>
  compare === undefined || compare.to < from
    ? undefined
    : {
        id: '--compare: masa itu tidak lebih dahulu; berikan masa yang berakhir sebelum masa yang dinilai mulai.',
        en: '--compare: that is not an earlier period; give one that ends before the evaluated one begins.',
      };

/** Runs a command on the days that its options mean; where they mean none, one sentence and exit 2. */
export const withPeriod = async (
  session: Session,
  options: QuestionOptions & Partial<Pick<ScaleOptions, 'compare'>>,
  run: (period: Period) => Promise<Exit>,
): Promise<Exit> => {
  const period = periodOf(options);
  if ('wrong' in period) return refuseUse(session, period.wrong[session.lang]);
  const now = session.io.now();
  const wrong =
    tooEarly(options, now) ?? notBegun(options, period, now) ?? notEarlier(options.compare, period);
  return wrong === undefined ? run(period) : refuseUse(session, wrong[session.lang]);
};
