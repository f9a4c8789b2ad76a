import type { Environment, HandleFailure } from '@pengaduan/core';
import { openTemporaryTables } from '@pengaduan/journal-sqlite';
import { map, right, type Either } from 'fp-ts/lib/Either.js';
import { importLog } from '../../src/import/import-log.js';
import type { RefusedRow } from '../../src/import/result.js';
import { logTables, stageLog, type StagedLog } from '../../src/import/staged-log.js';
import type { NotStaged } from '../../src/shell/staged/staging-tables.js';
import type { UnreadableRow } from '../../src/log/problem.js';
import { readLog } from '../../src/log/read-log.js';
import type { Reading } from '../../src/log/saved/exact-cells.js';
import { nameIds } from '../../src/shell/names/name-ids.js';
import { valueOf } from '../either.js';
import { piecesOf } from '../log/read.js';

/** How a log is read that gives every instant its offset. */
const asWritten = (): Reading => ({ zone: 'Asia/Jakarta', dates: 'dmy', names: nameIds() });

/** A log put together by complaint, and the rows of it that cannot be. */
export const stagedLog = async (
  file: string | Uint8Array,
): Promise<{ readonly log: StagedLog; readonly unreadable: ReadonlyArray<UnreadableRow> }> => {
  const tables = valueOf(openTemporaryTables(logTables));
  const unreadable: UnreadableRow[] = [];
  const log = await stageLog(tables, readLog(piecesOf(file)), asWritten(), (rows) =>
    right(void unreadable.push(...rows)),
  );
  return { log: valueOf(log), unreadable };
};

/** What became of a log: counts, and the refused rows in order of line. */
export interface Imported {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  readonly refused: ReadonlyArray<RefusedRow>;
}

/** Takes a log into a journal. */
export const importText = async (
  environment: Environment,
  file: string | Uint8Array,
): Promise<Either<HandleFailure | NotStaged, Imported>> => {
  const { log, unreadable } = await stagedLog(file);
  const refused: RefusedRow[] = [...unreadable];
  const journalOfReport = () => environment.journal;
  const counts = await importLog({ ...environment, journalOfReport }, log, {
    onRefused: (rows) => right(void refused.push(...rows)),
    onOdd: () => right(undefined),
    onOutcome: () => undefined,
    onProgress: () => Promise.resolve(),
  })();
  return map(({ added, known }: { readonly added: number; readonly known: number }) => ({
    rows: log.rows,
    added,
    known,
    refused: refused.sort((one, other) => one.line - other.line),
  }))(counts);
};
