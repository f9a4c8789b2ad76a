import type { Period } from '@pengaduan/metrics';
import type { Exit, Session } from '../shell/session.js';
import type { Localized } from '../shell/words/lang.js';
import type { QuestionOptions } from './options.js';

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

/** Runs a command on the days that its options mean; where they mean none, one sentence and exit 2. */
export const withPeriod = async (
  { io, lang }: Session,
  options: QuestionOptions,
  run: (period: Period) => Promise<Exit>,
): Promise<Exit> => {
  const period = periodOf(options);
  if (!('wrong' in period)) return run(period);
  await io.err(`${period.wrong[lang]}\n`);
  return 2;
};
