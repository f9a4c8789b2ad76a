import { InvalidArgumentError } from 'commander';
import type { QuestionOptions } from '../question/options.js';
import type { SkipDamaged } from '../read-models/damaged.js';
import type { ReadModelsOptions } from '../read-models/option.js';

/** The file to write, in the form that the ending of its name says. */
export interface RecapFile {
  readonly path: string;
  readonly form: 'xlsx' | 'csv';
}

export interface RecapOptions extends QuestionOptions, SkipDamaged, ReadModelsOptions {
  readonly out: RecapFile;
  readonly json?: true;
}

/** Reads the name of a file that ends in `.xlsx` or `.csv`. */
export const readRecapFile = (path: string): RecapFile => {
  const [, ending] = /[^/\\]\.(xlsx|csv)$/i.exec(path) ?? [];
  if (ending === undefined) throw new InvalidArgumentError('rekap.xlsx, rekap.csv');
  return { path, form: ending.toLowerCase() === 'csv' ? 'csv' : 'xlsx' };
};
