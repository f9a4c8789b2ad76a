import type { Lang } from '@pengaduan/calendar';
import type { Localized } from './lang.js';

const tried: Localized = {
  id: 'Hanya dicoba; tidak ada yang disimpan.',
  en: 'Only tried; nothing was stored.',
};

/** What an import that was only tried says behind its answer to people; nothing of one that was not. */
export const dryRunLines = (dryRun: true | undefined, lang: Lang): ReadonlyArray<string> =>
  dryRun === true ? [tried[lang]] : [];

/** The same in its answer to a program. */
export const dryRunField = (dryRun: true | undefined): { readonly dryRun?: true } =>
  dryRun === true ? { dryRun } : {};
