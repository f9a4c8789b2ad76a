import { CsvError, parse } from 'csv-parse/sync';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { lineEnd } from './lines.js';
import type { RowProblem } from './problem.js';
import type { Separator } from './separator.js';

export type Cells = ReadonlyArray<string>;

/** The cells of one record, or what is wrong with its quotes; `end` is where the next record starts. */
export interface SplitRecord {
  readonly cells: Either<RowProblem, Cells>;
  readonly end: number;
}

const options = {
  record_delimiter: ['\n', '\r\n'],
  relax_column_count: true,
  // Many records in one call: a call of its own for each takes ten times as long.
  to: 1000,
};

/** Whether a quote is open at the end of a line. */
const endsInQuotes = (line: Uint8Array, delimiter: Separator): boolean => {
  try {
    parse(line, { ...options, delimiter });
    return false;
  } catch (error) {
    return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
  }
};

/**
 * Splits the text behind an index into records by RFC 4180: the next thousand, or up to the first whose quotes are
 * wrong, which comes last and is taken to reach to the end of the text. An empty line is a record of one empty cell.
 */
export const splitRecords = (
  text: Uint8Array,
  start: number,
  delimiter: Separator,
): ReadonlyArray<SplitRecord> => {
  const records: SplitRecord[] = [];
  try {
    parse(text.subarray(start), {
      ...options,
      delimiter,
      on_record: (cells: Cells, { bytes }) => {
        records.push({ cells: right(cells), end: start + bytes });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is not closed meets the next one anywhere behind it, so that its own line tells what is wrong.
    const broken = records.at(-1)?.end ?? start;
    const line = text.subarray(broken, lineEnd(text, broken));
    const type = endsInQuotes(line, delimiter) ? 'OpenQuote' : 'StrayQuote';
    records.push({ cells: left({ type }), end: text.length });
  }
  return records;
};
