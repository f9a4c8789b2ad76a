import type { Expected } from '@pengaduan/core';
import type { Column } from './columns.js';

/** A file that is no complaint log: nothing of it can be taken. */
export type NotALog =
  | { readonly type: 'NotUtf8'; readonly line: number }
  | { readonly type: 'EmptyFile' }
  | { readonly type: 'BrokenHeader'; readonly line: number }
  | { readonly type: 'MissingColumn'; readonly column: Column }
  | { readonly type: 'RepeatedColumn'; readonly column: Column };

/** A row that is not as RFC 4180 has it, or not as wide as the header. */
export type BadRow =
  | { readonly type: 'StrayQuote' }
  /** No closing quote before the end of the file, or before a hundred thousand characters. */
  | { readonly type: 'OpenQuote' }
  | { readonly type: 'CellCount'; readonly expected: number; readonly found: number };

/** A cell that cannot be read. It never carries the text, which may be anything. */
export interface BadCell {
  readonly type: 'BadCell';
  readonly column: Column;
  readonly expected: Expected | { readonly type: 'digits' };
  readonly missing: boolean;
}
