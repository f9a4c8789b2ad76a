// Numbers that texts of an office are full of, and that look like a telephone number once their separators are gone.

const year = '(?:19|20)\\d{2}';
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const time = '(?:[01]?\\d|2[0-3])[.:][0-5]\\d(?:[.:][0-5]\\d)?';

/** A date of its own, not a part of a longer row of numbers. */
const dates = new RegExp(
  [
    `(?<!\\d|\\d[-./ ])${day}([-./ ])${month}\\1${year}(?!\\d|\\1\\d)`,
    `(?<!\\d|\\d[-./ ])${day}([-./])${month}\\2\\d{2}(?!\\d|\\2\\d)`,
    `(?<!\\d|\\d[-./ ])${year}([-./])${month}\\3${day}(?!\\d|\\3\\d)`,
    // DDMMYYYY, as the numbers of some offices begin.
    '(?<!\\d)(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])20[0-4]\\d(?!\\d)',
  ].join('|'),
  'g',
);

/** YYYYMMDD: apart from the others, since a NIP begins with one. */
const compactDates = /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/g;

/** Times of a day, one or several in a row, that no other number follows. */
const times = new RegExp(`(?<![\\d.:-])${time}(?: ?[- ] ?${time})*(?!\\d| ?[-.:]? ?\\d)`, 'g');

/** `Rp62812345`, and numbers whose thousands stand apart: `62.812.345.678,00`. */
const amounts =
  /(?<![A-Za-z])(?:Rp|IDR)\.?\s?[1-9][\d.,]*|(?<![\d.+])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?(?![.,]?\d)/gi;

/** Degrees with decimals, as coordinates have them. `62.81...` and `1.0812345678` could be a telephone number. */
const decimals =
  /(?<![\d.,])(?!62[.,]8)(?:0[.,]\d{4,8}|[1-9]\d{0,2}[.,](?:\d{4,8}|(?!08|628)\d{9,15}))(?!\d|[.,]\d)/g;

const [uuid, hash, ulid] = [
  '[0-9a-f]{8}[-_](?:[0-9a-f]{4}[-_]){3}[0-9a-f]{12}',
  '(?=[0-9]*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{24,})',
  '(?=[0-9]*[a-z])[0-7][0-9a-hjkmnp-tv-z]{25}',
];
/**
 * A UUID, a ULID, or 16, 24 or more hexadecimal digits with a letter among them, as hashes and random ids have: what
 * stands in them is chance.
 */
const digests = new RegExp(`(?<![0-9A-Za-z])(?:${uuid}|${hash}|${ulid})(?![0-9A-Za-z])`, 'gi');

const without = (text: string, ordinary: ReadonlyArray<RegExp>): string =>
  ordinary.reduce((rest, pattern) => rest.replace(pattern, '#'), text);

/** The text without identifiers of machines and without dates. */
export const withoutDates = (text: string): string => without(text, [digests, dates]);

/** The same also without compact dates, times, amounts and coordinates. */
export const withoutQuantities = (text: string): string =>
  without(text, [compactDates, amounts, decimals, times]);
