import { isLeft } from 'fp-ts/lib/Either.js';
import { lineEnd } from './lines.js';
import { mostFrequent, separators, type Separator } from './separator.js';
import { splitRecords, type Cells } from './split.js';

/** Where the records of a text begin, on which line (from 1), and what separates their cells. */
export interface Beginning {
  readonly start: number;
  readonly line: number;
  readonly separator: Separator;
}

export type IsHeader = (cells: Cells) => boolean;

// The names of eleven columns take some hundred bytes.
const longestHead = 10_000;
// A title and a few lines about the office may stand above the names of the columns.
const lastHeaderLine = 20;

/**
 * How a text begins. Excel's own line `sep=;` names the separator and is passed over, and so is what stands above the
 * header. Where no header is found, the separator is the one that stands most often in the first line that is not blank,
 * quotes left out.
 */
export const beginningOf = (text: Uint8Array, isHeader: IsHeader = () => false): Beginning => {
  const head = text.subarray(0, longestHead);
  const [own = '', named] = /^sep=(.)\r?\n/i.exec(Buffer.from(head).toString('latin1')) ?? [];
  const separator = separators.find((one) => one === named);
  const first = { start: own.length, line: own === '' ? 1 : 2 };
  for (let { start, line } = first; start < head.length && line <= lastHeaderLine; line += 1) {
    const end = lineEnd(head, start);
    for (const one of separator === undefined ? separators : [separator]) {
      const [record] = splitRecords(head.subarray(start, end), 0, one);
      if (record !== undefined && !isLeft(record.cells) && isHeader(record.cells.right))
        return { start, line, separator: one };
    }
    start = end;
  }
  const lines = Buffer.from(head.subarray(first.start)).toString('latin1').split('\n');
  return {
    ...first,
    separator: separator ?? mostFrequent(lines.find((line) => line.trim() !== '') ?? ''),
  };
};
