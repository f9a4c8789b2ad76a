import type { Lang } from '@pengaduan/calendar';
import { bandSets, type Band, type BandSet, type Period } from '@pengaduan/metrics';
import { InvalidArgumentError, Option } from 'commander';
import { help } from './help.js';
import { readPeriod } from './options.js';

/** The options that set figures beside something: a scale, or an earlier period. */
export interface ScaleOptions {
  readonly bands?: BandSet;
  readonly compare?: Period;
}

const bandIds = bandSets.map(({ id }) => id).join(', ');

const readBands = (text: string): BandSet => {
  const found = bandSets.find(({ id }) => id === text);
  if (found === undefined) throw new InvalidArgumentError(bandIds);
  return found;
};

export const bandsOption = (lang: Lang): Option =>
  new Option('--bands <SCALE>', `${help.bands[lang]}: ${bandIds}`).argParser(readBands);

export const compareOption = (lang: Lang): Option =>
  new Option('--compare <PERIOD>', help.compare[lang]).argParser(readPeriod(/^/));

const noBand = { id: 'tidak berlaku', en: 'not applicable' } as const;

/** The name of the band that a percentage reaches; none over nothing. */
export const bandName = (band: Band | undefined, lang: Lang): string => band?.name[lang] ?? noBand[lang];
