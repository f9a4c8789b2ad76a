import type { Command } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { UnreadableRow } from '../../src/log/problem.js';
import { commandsOf, withIds, type RowCommand } from '../../src/log/row-commands.js';
import { valueOf } from '../either.js';
import { stagedLog } from '../import/staged.js';

/** The commands of a log, and the rows that make none: `why` is the column at fault, or what is wrong with the row. */
export interface Commands {
  readonly commands: ReadonlyArray<{ readonly line: number; readonly command: Command }>;
  readonly unreadable: ReadonlyArray<{ readonly line: number; readonly why: string }>;
}

const whyOf = ({ problem }: UnreadableRow): string =>
  problem.type === 'InvalidCell' ? problem.column : problem.type;

export const readCommands = async (file: string | Uint8Array): Promise<Commands> => {
  const { log, unreadable } = await stagedLog(file);
  const commands: RowCommand[] = [];
  const bad = [...unreadable];
  for (const page of log.complaints()) {
    for (const { first, end } of valueOf(page)) {
      for (const row of commandsOf(withIds(valueOf(log.part(first, end))))) {
        if (isLeft(row)) bad.push(row.left);
        else commands.push(row.right);
      }
    }
  }
  return {
    commands,
    unreadable: bad.map((row) => ({ line: row.line, why: whyOf(row) })).sort((a, b) => a.line - b.line),
  };
};

export const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';

/** Reads a log of one row. */
export const readRowText = (row: string): Promise<Commands> => readCommands(`${header}\n${row}\n`);
