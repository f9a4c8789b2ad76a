import { CsvError, parse } from 'csv-parse/sync';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { recordText } from './record-text.js';
import type { BadQuote } from './trouble.js';

export type Cells = ReadonlyArray<string>;

/** One record: its cells, or why it has none, and the physical line (from 1) on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Either<BadQuote, Cells>;
}

interface Stretch {
  readonly records: ReadonlyArray<CsvRecord>;
  readonly next: number;
}

// One call of the parser for many records is ten times as fast as one for each.
const atOnce = 1000;

/** Undefined where one of the texts is not as RFC 4180 has it. */
const parseAll = (texts: ReadonlyArray<string>): ReadonlyArray<Cells> | undefined => {
  try {
    const options = { relax_column_count: true, record_delimiter: '\n' };
    return parse(texts.map((text) => `${text}\n`).join(''), options);
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
};

const isBlank = (line: string): boolean => line === '' || line === '\r';

/** The next records, all at once; undefined where one of them is bad. */
const many = (lines: ReadonlyArray<string>, start: number): Stretch | undefined => {
  const texts: string[] = [];
  const starts: number[] = [];
  let next = start;
  while (next < lines.length && texts.length < atOnce) {
    if (isBlank(lines[next] ?? '')) {
      next += 1;
      continue;
    }
    const record = recordText(lines, next);
    if (record === undefined) return undefined;
    texts.push(record.text);
    starts.push(next + 1);
    next = record.next;
  }
  const parsed = parseAll(texts);
  if (parsed === undefined) return undefined;
  return { records: parsed.map((cells, index) => ({ line: starts[index] ?? 0, cells: right(cells) })), next };
};

/** The record that starts at a line. A bad one costs its first line only: the next may well be a good row. */
const one = (lines: ReadonlyArray<string>, start: number): Stretch => {
  if (isBlank(lines[start] ?? '')) return { records: [], next: start + 1 };
  const bad = (type: BadQuote['type']): Stretch => ({
    records: [{ line: start + 1, cells: left({ type }) }],
    next: start + 1,
  });
  const record = recordText(lines, start);
  if (record === undefined) return bad('OpenQuote');
  const cells = parseAll([record.text])?.[0];
  if (cells === undefined) return bad('StrayQuote');
  return { records: [{ line: start + 1, cells: right(cells) }], next: record.next };
};

/** The records of a file by RFC 4180. Blank lines are none, but count as lines. */
export const recordsOf = (lines: ReadonlyArray<string>): ReadonlyArray<CsvRecord> => {
  const records: CsvRecord[] = [];
  let careful = 0;
  for (let at = 0; at < lines.length;) {
    const stretch = at < careful ? undefined : many(lines, at);
    // Where one of many is bad, the next lines are looked at one by one.
    if (stretch === undefined && at >= careful) careful = at + atOnce;
    const { records: found, next } = stretch ?? one(lines, at);
    for (const record of found) records.push(record);
    at = next;
  }
  return records;
};
