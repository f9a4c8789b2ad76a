import type { Lang } from '@pengaduan/calendar';
import { InvalidArgumentError } from 'commander';
import type { QuestionOptions } from '../question/options.js';
import type { SkipDamaged } from '../read-models/damaged.js';
import type { ReadModelsOptions } from '../read-models/option.js';
import type { Localized } from '../shell/words/lang.js';

/** The file to write, in the form that the ending of its name says. */
export interface RecapFile {
  readonly path: string;
  readonly form: 'xlsx' | 'csv';
}

export interface RecapOptions extends QuestionOptions, SkipDamaged, ReadModelsOptions {
  readonly out: RecapFile;
  /** The file of `--names`. */
  readonly names?: string;
  readonly json?: true;
}

const endings: Localized = {
  id: 'nama berkas yang berakhir .xlsx atau .csv, mis. rekap.xlsx',
  en: 'the name of a file that ends in .xlsx or .csv, e.g. rekap.xlsx',
};

/** Reads the name of a file that ends in `.xlsx` or `.csv`. */
export const readRecapFile =
  (lang: Lang) =>
  (path: string): RecapFile => {
    const [, ending] = /[^/\\]\.(xlsx|csv)$/i.exec(path) ?? [];
    if (ending === undefined) throw new InvalidArgumentError(endings[lang]);
    return { path, form: ending.toLowerCase() === 'csv' ? 'csv' : 'xlsx' };
  };
