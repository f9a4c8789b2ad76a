import type { Command } from '@pengaduan/core';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';
import { commandsOf, rowsByComplaint } from '../../src/log/by-complaint.js';
import { readLog } from '../../src/log/read-log.js';

/** The commands of a log, and the rows that make none: `why` is the column at fault, or what is wrong with the row. */
export interface Commands {
  readonly commands: ReadonlyArray<{ readonly line: number; readonly command: Command }>;
  readonly unreadable: ReadonlyArray<{ readonly line: number; readonly why: string }>;
}

export const readCommands = (file: string | Uint8Array): Commands => {
  const log = readLog(Buffer.from(file));
  if (isLeft(log)) throw new Error(log.left.type);
  const { complaints, unreadable } = rowsByComplaint(log.right);
  const rows = complaints.flatMap(commandsOf);
  return {
    commands: rows.flatMap((row) => (isRight(row) ? [row.right] : [])),
    unreadable: [...unreadable, ...rows.flatMap((row) => (isLeft(row) ? [row.left] : []))]
      .map(({ line, problem }) => ({
        line,
        why: problem.type === 'InvalidCell' ? problem.column : problem.type,
      }))
      .sort((a, b) => a.line - b.line),
  };
};

export const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';

/** Reads a log of one row. */
export const readRowText = (row: string): Commands => readCommands(`${header}\n${row}\n`);
