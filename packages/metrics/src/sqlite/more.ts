import { malformed } from '@pengaduan/journal-sqlite';
import type { Row } from '../row.js';

/** What of a row no statement asks for: it is read where the row is. */
export type More = Pick<Row, 'policy' | 'limits' | 'ratings'>;

export const moreText = ({ policy, limits, ratings }: More): string =>
  JSON.stringify({ policy, limits, ratings });

export const moreOfText = (text: string): More => {
  try {
    // A cast at the file's edge: this package wrote it, in tables that only this version of their statements has.
    return JSON.parse(text) as More;
  } catch {
    return malformed('more', 'no JSON');
  }
};
