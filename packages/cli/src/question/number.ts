import type { Lang } from '@pengaduan/calendar';

/** A number of two decimals as people write it: `75,25` in Indonesian, `75.25` in English. */
export const decimal = (value: number, lang: Lang): string => {
  const text = value.toFixed(2);
  return lang === 'id' ? text.replace('.', ',') : text;
};

const notApplicable = { id: 'tidak berlaku', en: 'not applicable' } as const;

/** A figure with its unit, or that there is none because nothing was counted. */
export const figure = (value: number | null, lang: Lang, unit: string): string =>
  value === null ? notApplicable[lang] : `${decimal(value, lang)}${unit}`;
