import { stat } from 'node:fs/promises';
import type { Lang } from '@pengaduan/calendar';
import { isAddress } from '../shell/store/address.js';
import { allowMemory, inMib } from '../shell/words/memory.js';

// Measured on Node 20 with 20,000 complaints of six activities: 13 KB of the file and 2.5 KB of heap for each.
const heapPerByte = 0.25;

/**
 * The bytes of memory that the evaluation of a store may need, where it is a file; of a server nobody knows. Out of
 * memory Node ends at once, so it is foreseen by the size.
 */
export const memoryFor = async (store: string): Promise<number> => {
  if (isAddress(store)) return 0;
  const found = await stat(store).catch(() => undefined);
  return (found?.size ?? 0) * heapPerByte;
};

/** Why a store is not evaluated, and what to do. */
export const describeLargeStore = (needed: number, free: number, lang: Lang): string => {
  const remedy = allowMemory(needed, lang);
  const asSentence = remedy.charAt(0).toUpperCase() + remedy.slice(1);
  return lang === 'id'
    ? `Jurnal ini mungkin memerlukan ${inMib(needed)} MiB memori, sedangkan Node boleh memakai ${inMib(free)}. ${asSentence}`
    : `The journal may need ${inMib(needed)} MiB of memory, and Node may use ${inMib(free)}. ${asSentence}`;
};
