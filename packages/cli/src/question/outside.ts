import { formatDay, type Lang } from '@pengaduan/calendar';
import type { Question, ReceivedOutside } from '@pengaduan/metrics';
import type { Session } from '../shell/session.js';
import type { Localized } from '../shell/words/lang.js';

/** What stands before `describeOutside`. */
export const outsideLabel: Localized = {
  id: 'Di luar masa ini, tidak dihitung',
  en: 'Outside this period, not counted',
};

const words = {
  id: {
    none: 'tidak ada',
    reports: (n: number) => `${n} laporan masuk`,
    before: 'sebelum',
    after: 'sesudah',
    and: 'dan',
  },
  en: {
    none: 'none',
    reports: (n: number) => `${n} ${n === 1 ? 'report' : 'reports'} received`,
    before: 'before',
    after: 'after',
    and: 'and',
  },
} as const;

/** How many reports were received outside the days that are counted. */
export const describeOutside = (
  { before, after }: ReceivedOutside,
  { from, to, asOf }: Question,
  lang: Lang,
): string => {
  const word = words[lang];
  const parts = [
    [before, `${word.before} ${formatDay(from)}`] as const,
    [after, `${word.after} ${formatDay(Math.min(to, asOf))}`] as const,
  ].filter(([n]) => n > 0);
  const said = parts.map(([n, when], place) => `${place === 0 ? word.reports(n) : n} ${when}`);
  return said.length === 0 ? word.none : said.join(` ${word.and} `);
};

/** Says on standard error how many reports of the journal lie outside, where there are any: other days may be meant. */
export const sayOutside = async (
  { io, lang }: Session,
  outside: ReceivedOutside,
  question: Question,
): Promise<void> => {
  if (outside.before + outside.after === 0) return;
  await io.err(`${outsideLabel[lang]}: ${describeOutside(outside, question, lang)}\n`);
};
