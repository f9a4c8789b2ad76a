import type { DayKind } from '../closed-day.js';
import type { NonWorkingReason } from '../explain.js';
import type { Lang, Localized } from './lang.js';

const kinds: Readonly<Record<DayKind, Localized>> = {
  national: { id: 'libur nasional', en: 'national holiday' },
  'collective-leave': { id: 'cuti bersama', en: 'collective leave' },
  election: { id: 'hari pemungutan suara', en: 'polling day' },
  regional: { id: 'libur daerah', en: 'regional closed day' },
};

// Decrees name the days "Cuti Bersama Hari Raya ...": after "cuti bersama:" that would be said twice.
const occasion = (kind: DayKind, name: string): string => {
  const kindOfDay = `${kinds[kind].id} `;
  return name.toLowerCase().startsWith(kindOfDay) ? name.slice(kindOfDay.length) : name;
};

const weekend: Localized = { id: 'Sabtu/Minggu', en: 'Saturday/Sunday' };
const provisionally: Localized = {
  id: '; sementara, menunggu sidang isbat',
  en: '; provisional until sidang isbat',
};

/**
 * A reason in the words of an official, in Indonesian or English; the occasion keeps its decreed name.
 * @example
 * import { describeReason } from '@pengaduan/calendar';
 * console.log(describeReason({ type: 'weekend' }, 'id')); // Sabtu/Minggu
 */
export const describeReason = (reason: NonWorkingReason, lang: Lang): string => {
  if (reason.type === 'weekend') return weekend[lang];
  const { kind, name, decree, provisional } = reason;
  return `${kinds[kind][lang]}: ${occasion(kind, name)} (${decree})${provisional ? provisionally[lang] : ''}`;
};
