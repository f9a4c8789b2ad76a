import type { Lang } from '@pengaduan/calendar';
import { mib } from '../io/sizes.js';

const stepMib = 256;

/** Bytes as whole mebibytes, rounded up. */
export const inMib = (bytes: number): number => Math.ceil(bytes / mib);

/** How to let Node use as many bytes as are needed: with some room to spare, as there is beside what is counted. */
export const allowMemory = (needed: number, lang: Lang): string => {
  const allowed = Math.ceil((inMib(needed) * 1.25 + 64) / stepMib) * stepMib;
  return lang === 'id'
    ? `atur variabel NODE_OPTIONS ke --max-old-space-size=${allowed}.`
    : `set the variable NODE_OPTIONS to --max-old-space-size=${allowed}.`;
};
