import type { Expected } from '@pengaduan/core';
import type { DoubtfulForm } from '../shell/date-orders.js';
import type { DateOrder } from '../shell/local-time.js';
import type { Column } from './columns.js';
import type { Separator } from './separator.js';

/** A file whose bytes are no text, and the first line that shows it. */
export interface NotUtf8 {
  readonly type: 'NotUtf8';
  readonly line: number;
}

/** A file that is no complaint log: nothing of it can be taken. */
export type FileProblem =
  | NotUtf8
  | { readonly type: 'EmptyFile' }
  | { readonly type: 'BareReturns' }
  | { readonly type: 'BrokenHeader'; readonly line: number }
  | { readonly type: 'LongHeader'; readonly line: number }
  /** `separator` told the cells apart; it is not there in a workbook, and where no cell was told from another. */
  | { readonly type: 'MissingColumn'; readonly column: Column; readonly separator?: Separator }
  | { readonly type: 'RepeatedColumn'; readonly column: Column };

/**
 * A row that is not as RFC 4180 has it: a quote inside an unquoted cell or behind a quoted one, or a quote that is
 * never closed. Or a row that is not as wide as the header, or whose line is too long to be looked at.
 */
export type RowProblem =
  | { readonly type: 'LongLine' }
  | { readonly type: 'StrayQuote' }
  | { readonly type: 'OpenQuote' }
  | { readonly type: 'CellCount'; readonly expected: number; readonly found: number };

/** A date whose day and month may be taken for each other, in a file that shows that they are. */
export interface DoubtfulDate {
  readonly type: 'doubtfulDate';
  readonly form: DoubtfulForm;
  readonly dates: DateOrder;
}

/** A day without a time of day; where it is a date of Excel's own, midnight looks the same. */
export interface MissingTime {
  readonly type: 'timeOfDay';
  readonly isDateCell: boolean;
}

/** A cell that cannot be read. It never carries the text, which may be anything. */
export interface CellProblem {
  readonly type: 'InvalidCell';
  readonly column: Column;
  readonly expected: Expected | { readonly type: 'digits' } | MissingTime | DoubtfulDate;
  readonly missing: boolean;
}

/** A row that cannot be read, and why. */
export interface UnreadableRow {
  readonly line: number;
  readonly problem: RowProblem | CellProblem;
}
