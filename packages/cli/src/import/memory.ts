import type { Lang } from '@pengaduan/calendar';
import { lineCount } from '../log/lines.js';
import { allowMemory, inMib } from '../shell/words/memory.js';

// Measured on Node 20 for rows of 45 to 75 bytes: 365 to 450 bytes of heap for each, its text included, and up to
// 2,000 more while the rows of one complaint are handled together.
const heapPerRow = 480;
const textPerRow = 100;
const heapPerHandled = 2000;

/** A log that needs more bytes of memory than there are. */
export interface Shortage {
  readonly lines: number;
  readonly needed: number;
  readonly free: number;
}

/**
 * Foresees by its size whether a log fits into memory, since out of memory Node ends at once. `largest` is how many rows
 * the longest complaint has, 0 while that is not known.
 */
export const shortageFor = (log: Uint8Array, largest: number, free: number): Shortage | undefined => {
  const lines = lineCount(log);
  const text = Math.max(0, log.length - lines * textPerRow);
  const needed = lines * heapPerRow + text + largest * heapPerHandled;
  return needed > free ? { lines, needed, free } : undefined;
};

/** Why a log is not taken, and what to do. */
export const describeShortage = ({ lines, needed, free }: Shortage, lang: Lang): string =>
  lang === 'id'
    ? `${lines} barisnya memerlukan ${inMib(needed)} MiB memori, sedangkan Node boleh memakai ${inMib(free)}. Masukkan sebagian demi sebagian, urut waktu, atau ${allowMemory(needed, lang)}`
    : `its ${lines} lines need ${inMib(needed)} MiB of memory, and Node may use ${inMib(free)}. Take it in parts, in order of time, or ${allowMemory(needed, lang)}`;
