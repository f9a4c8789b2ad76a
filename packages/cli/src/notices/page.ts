import type { Lang } from '@pengaduan/calendar';
import type { Delivery, Parked } from '@pengaduan/deadlines';
import { table } from '../shell/words/table.js';

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
