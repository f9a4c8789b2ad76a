import type { Expected } from '@pengaduan/core';
import type { Column } from './columns.js';

/** A file that is no complaint log: nothing of it can be taken. */
export type NotALog =
  | { readonly type: 'NotUtf8'; readonly line: number }
  | { readonly type: 'EmptyFile' }
  | { readonly type: 'BareReturns' }
  | { readonly type: 'BrokenHeader'; readonly line: number }
  | { readonly type: 'MissingColumn'; readonly column: Column }
  | { readonly type: 'RepeatedColumn'; readonly column: Column };

/** Text that RFC 4180 does not allow: a quote inside an unquoted cell or behind a quoted one, or one never closed. */
export interface BadQuote {
  readonly type: 'StrayQuote' | 'OpenQuote';
}

/** A row that cannot be taken apart, or is not as wide as the header. */
export type BadRow =
  BadQuote | { readonly type: 'CellCount'; readonly expected: number; readonly found: number };

/** A cell that cannot be read. It never carries the text, which may be anything. */
export interface BadCell {
  readonly type: 'BadCell';
  readonly column: Column;
  readonly expected: Expected | { readonly type: 'digits' };
  readonly missing: boolean;
}

const kinds = ['StrayQuote', 'OpenQuote', 'CellCount', 'BadCell'] as const satisfies ReadonlyArray<
  Unreadable['type']
>;

/** Why a row cannot be read. */
export type Unreadable = BadRow | BadCell;

/** Whether a trouble is about reading a row. */
export const isUnreadable = (trouble: { readonly type: string }): trouble is Unreadable =>
  kinds.some((kind) => kind === trouble.type);
