import type { Share } from './evaluation.js';

/** A step of a scale: from a percentage on, or only above it. */
export interface Band {
  readonly id: string;
  readonly name: { readonly id: string; readonly en: string };
  readonly from: number;
  /** The percentage itself does not reach it. */
  readonly isExclusive: boolean;
}

/** A scale that somebody published for the follow-up percentage, the best step first. */
export interface BandSet {
  readonly id: string;
  /** Who published it, in both languages. */
  readonly source: { readonly id: string; readonly en: string };
  readonly bands: ReadonlyArray<Band>;
}

/**
 * The scales that are known. They are data: an office that has another one gives its own to `bandOf`. Kemendagri's grade
 * is no such scale; the two numbers are inputs to it, and its cut-offs were not found.
 */
export const bandSets: ReadonlyArray<BandSet> = [
  {
    id: 'kemenpanrb-2020',
    source: {
      id: 'KemenPANRB, evaluasi Jawa Timur, 2020: di atas 90 %, 50 sampai 90 %, di bawah 50 %',
      en: 'KemenPANRB, evaluation of East Java, 2020: above 90 %, 50 to 90 %, below 50 %',
    },
    bands: [
      { id: 'high', name: { id: 'di atas 90 %', en: 'above 90 %' }, from: 90, isExclusive: true },
      { id: 'middle', name: { id: '50 sampai 90 %', en: '50 to 90 %' }, from: 50, isExclusive: false },
      { id: 'low', name: { id: 'di bawah 50 %', en: 'below 50 %' }, from: 0, isExclusive: false },
    ],
  },
  {
    id: 'garut',
    source: {
      id: 'Kabupaten Garut, rekap bulanan: 100, 90 dan 60 %',
      en: 'Kabupaten Garut, monthly recaps: 100, 90 and 60 %',
    },
    bands: [
      { id: 'perfect', name: { id: 'SEMPURNA', en: 'perfect' }, from: 100, isExclusive: false },
      { id: 'high', name: { id: 'TINGGI', en: 'high' }, from: 90, isExclusive: false },
      { id: 'normal', name: { id: 'NORMAL', en: 'normal' }, from: 60, isExclusive: false },
      { id: 'late', name: { id: 'TERLAMBAT', en: 'late' }, from: 0, isExclusive: false },
    ],
  },
];

/**
 * The step that a share reaches, by its exact parts and not by its rounded percentage; undefined over nothing.
 * @example
 * import { bandOf, bandSets } from '@pengaduan/metrics';
 * const [panrb] = bandSets;
 * console.log(panrb && bandOf(panrb, { numerator: 9, denominator: 10, percent: 90 })?.id); // middle
 */
export const bandOf = ({ bands }: BandSet, { numerator, denominator }: Share): Band | undefined =>
  denominator === 0
    ? undefined
    : bands.find(({ from, isExclusive }) => {
        const above = 100 * numerator - from * denominator;
        return isExclusive ? above > 0 : above >= 0;
      });
