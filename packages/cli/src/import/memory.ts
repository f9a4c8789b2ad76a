import type { Lang } from '@pengaduan/calendar';
import { allowMemory, inMib } from '../shell/words/memory.js';

// Measured on Node 20: up to 2,000 bytes of heap for each row while the rows of one complaint are handled together.
const heapPerRow = 2000;

/** A complaint whose rows need more bytes of memory than there are. */
export interface Shortage {
  readonly rows: number;
  readonly needed: number;
  readonly free: number;
}

/** Foresees whether the longest complaint of a log fits into memory, since out of memory Node ends at once. */
export const shortageFor = (rows: number, free: number): Shortage | undefined => {
  const needed = rows * heapPerRow;
  return needed > free ? { rows, needed, free } : undefined;
};

/** Why a log is not taken, and what to do. */
export const describeShortage = ({ rows, needed, free }: Shortage, lang: Lang): string =>
  lang === 'id'
    ? `${rows} barisnya adalah satu laporan dan memerlukan ${inMib(needed)} MiB memori, sedangkan Node boleh memakai ${inMib(free)}. Periksa kolom tracking_id, atau ${allowMemory(needed, lang)}`
    : `${rows} of its rows are one report and need ${inMib(needed)} MiB of memory, and Node may use ${inMib(free)}. Check the column tracking_id, or ${allowMemory(needed, lang)}`;
