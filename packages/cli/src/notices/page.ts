import type { Lang, Zone } from '@pengaduan/calendar';
import { describeInstant, type Instant } from '@pengaduan/core';
import type { Delivery, Parked } from '@pengaduan/deadlines';
import type { Localized } from '../shell/words/lang.js';
import { table } from '../shell/words/table.js';

/** `--at` is an instant to come: what was told of it would be told before it is true, and not again when it is. */
export const describeNotYet = (at: Instant, lang: Lang, zone: Zone): string => {
  const when = describeInstant(at, lang, zone);
  return lang === 'id'
    ? `${when} belum tiba; tidak ada yang dikirim. Tanpa --at dipakai waktu sekarang.`
    : `${when} has not come yet; nothing was sent. Without --at it is now.`;
};

/** `--since` was given for a place that began with another instant, or has told all since then. */
export const describeBegun: Localized = {
  id: 'Tujuan ini sudah dipakai dan melanjutkan dari yang terakhir; --since tidak berlaku lagi.',
  en: 'This place was used before and goes on from there; --since does not count any more.',
};

/** How many notices were sent, put aside, sent before, or not needed any more. */
export const countResults = (deliveries: ReadonlyArray<Delivery>) => {
  const count = (result: Delivery['result']): number =>
    deliveries.filter((delivery) => delivery.result === result).length;
  return {
    ...{ sent: count('Sent'), parked: count('Parked'), before: count('Before') },
    notNeeded: count('NotNeeded'),
  };
};

/** How many notices were sent and how many failed, in one sentence. */
export const sentPage = (deliveries: ReadonlyArray<Delivery>, lang: Lang): string => {
  const { sent, parked } = countResults(deliveries);
  return lang === 'id' ? `Terkirim: ${sent}; gagal: ${parked}` : `Sent: ${sent}; failed: ${parked}`;
};

/** That imported reports were left alone, where any of them is due; nothing otherwise. */
export const importedPage = (imported: number, lang: Lang): string => {
  if (imported === 0) return '';
  return lang === 'id'
    ? `; ${imported} tenggat laporan impor yang sudah jatuh tempo tidak diberitahukan (--include-imported)`
    : `; ${imported} due ${imported === 1 ? 'deadline' : 'deadlines'} of imported reports not told (--include-imported)`;
};

/** The notices that could not be sent, a line each. */
export const parkedPage = (parked: ReadonlyArray<Parked>, lang: Lang): string => {
  if (parked.length === 0) {
    return lang === 'id' ? 'Semua pemberitahuan sudah terkirim.' : 'Every notice was sent.';
  }
  const tries = lang === 'id' ? 'dicoba' : 'tries';
  return table(parked.map(({ key, attempts, failure }) => [key, `${tries}: ${attempts}`, failure]));
};
