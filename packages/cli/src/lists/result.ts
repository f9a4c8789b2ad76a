import type { Command, HandleFailure, Rejection } from '@pengaduan/core';
import type { BeforeReception } from '../shell/words/before-reception.js';

/** Where a line stands in its file: its row in Excel, or its line in a text. */
interface LinePlace {
  readonly line: number;
}

/** A cell that cannot be read, by the name of its column. It never carries the text, which may be anything. */
export interface UnreadableCell {
  readonly type: 'UnreadableCell';
  readonly column: string;
  /** What the cell has to hold, as one sentence of the list's own. */
  readonly expected: string;
}

/** One report of a list: what its line asks of the report, in order. */
export interface ListedReport extends LinePlace {
  readonly commands: ReadonlyArray<Command>;
}

/** A line of which nothing, or not all, was stored. */
export interface RefusedLine extends LinePlace {
  readonly problem: UnreadableCell | Rejection | HandleFailure;
  readonly beforeReception?: BeforeReception;
}

/** What became of the lines of a list. */
export interface ListCounts {
  readonly rows: number;
  /** Reports of which something was stored. */
  readonly added: number;
  /** Stored by an earlier import, all of it that can be. */
  readonly known: number;
  /** Known of a later time already, so that an older list changes nothing. */
  readonly older: number;
  /** How many refusals are told of: a line may have several. */
  readonly refused: number;
}
