import { CsvError, parse } from 'csv-parse/sync';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { BadQuote } from './problem.js';

export type Cells = ReadonlyArray<string>;

/**
 * The cells of records, in one call: ten times as fast as a call for each. Error: one of them is not as RFC 4180 has
 * it.
 */
export const parseAll = (texts: ReadonlyArray<string>): Either<BadQuote, ReadonlyArray<Cells>> => {
  try {
    const options = { relax_column_count: true, record_delimiter: '\n' };
    return right(parse(texts.map((text) => `${text}\n`).join(''), options));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return left({ type: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'OpenQuote' : 'StrayQuote' });
  }
};
