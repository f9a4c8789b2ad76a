import type { Lang } from '@pengaduan/calendar';

/** How far a long work has come. */
export interface Advance {
  readonly done: number;
  /** Undefined where nobody knows how much there is. */
  readonly all: number | undefined;
  readonly elapsedMs: number;
}

/** A time to wait, in the largest units that say it: 45 s, 3 min, 2 h 5 min. */
const waitText = (ms: number, lang: Lang): string => {
  const [second, minute, hour] = lang === 'id' ? ['dtk', 'mnt', 'jam'] : ['s', 'min', 'h'];
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return `${seconds} ${second}`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60
    ? `${minutes} ${minute}`
    : `${Math.floor(minutes / 60)} ${hour} ${minutes % 60} ${minute}`;
};

/** How fast it goes and how long it will still take: `1200/s, 45 s left`. */
const rateText = ({ done, all, elapsedMs }: Advance, lang: Lang): string => {
  const perSecond = Math.round((done / Math.max(elapsedMs, 1)) * 1000);
  const rate = lang === 'id' ? `${perSecond}/dtk` : `${perSecond}/s`;
  if (all === undefined || done === 0) return rate;
  const left = waitText((elapsedMs / done) * (all - done), lang);
  return lang === 'id' ? `${rate}, sisa ${left}` : `${rate}, ${left} left`;
};

/** How far it has come, in a line: `120 of 3000 rows, 60/s, 48 s left`. */
export const advanceLine = (advance: Advance, unit: string, lang: Lang): string => {
  const { done, all } = advance;
  const of = lang === 'id' ? 'dari' : 'of';
  const count = all === undefined ? `${done} ${unit}` : `${done} ${of} ${all} ${unit}`;
  return `${count}, ${rateText(advance, lang)}`;
};
