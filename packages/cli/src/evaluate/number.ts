import type { Lang } from '@pengaduan/calendar';

/** A number as people write it: `75,25` in Indonesian, `75.25` in English. */
export const plain = (value: number, lang: Lang, digits = 0): string => {
  const text = value.toFixed(digits);
  return lang === 'id' ? text.replace('.', ',') : text;
};

const none = { id: 'tidak berlaku', en: 'not applicable' } as const;

/** A figure of two decimals with its unit; over nothing it does not apply. */
export const figure = (value: number | null, lang: Lang, unit: string): string =>
  value === null ? none[lang] : `${plain(value, lang, 2)}${unit}`;
