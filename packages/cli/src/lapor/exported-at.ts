import type { Zone } from '@pengaduan/calendar';
import type { Instant } from '@pengaduan/core';
import { instantOf, readLocalTime } from '../shell/local-time.js';

// "Tanggal unduh", "Diekspor pada", "Waktu cetak", "Generated": not "Periode".
const label = /unduh|eks?por|cetak|dibuat|generate|download/i;

const lastSecond = 86_399;

/**
 * When an export was made, by a row above its header: behind a label, in its own cell or after a colon. A day without a
 * time is its end, since all that happened on it may be in the list. Undefined where the row does not say it.
 */
export const exportedAtIn = (cells: ReadonlyArray<string>, zone: Zone): Instant | undefined => {
  const [first = '', ...others] = cells;
  if (!label.test(first)) return undefined;
  const values = [...others, first.slice(first.indexOf(':') + 1)];
  for (const value of values) {
    const read = readLocalTime(value.replace(/ *(?:WIB|WITA|WIT)$/i, ''));
    if (read !== undefined) return instantOf(read.day, read.second ?? lastSecond, zone);
  }
  return undefined;
};
