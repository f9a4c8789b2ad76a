import type { Environment, HandleFailure } from '@pengaduan/core';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { commandsOf, type ComplaintRows, type RowCommand } from '../log/by-complaint.js';
import { failedRows, stopsImport } from './complaint-failed.js';
import type { ImportResult, RefusedRow } from './result.js';
import { resumingJournal } from './resuming-journal.js';
import { outOfOrderCommands, storedCommandIds } from './stored-commands.js';
import { takeRows } from './take-rows.js';

/**
 * Takes the rows of one complaint through the rules, in order. A complaint that cannot be read or written has its rows
 * refused; failure: the journal as a whole cannot be used.
 */
export const importComplaint =
  (environment: Environment, complaintRows: ComplaintRows) =>
  async (): Promise<Either<HandleFailure, Omit<ImportResult, 'rows'>>> => {
    const refused: RefusedRow[] = [];
    const readable: RowCommand[] = [];
    for (const row of commandsOf(complaintRows)) {
      if (isLeft(row)) refused.push(row.left);
      else readable.push(row.right);
    }
    const stored = await storedCommandIds(environment.journal, complaintRows.complaint)();
    if (isLeft(stored)) {
      if (stopsImport(stored.left)) return stored;
      return right({ added: 0, known: 0, refused: [...refused, ...failedRows(readable, stored.left)] });
    }
    const outOfOrder = outOfOrderCommands(readable, stored.right);
    for (const { line, command } of outOfOrder) {
      refused.push({ line, problem: { type: 'OutOfOrder', at: command.at, last: command.at } });
    }
    const inOrder = readable.filter((row) => !outOfOrder.has(row));
    const journal = resumingJournal(environment.journal);
    const taken = await takeRows({ ...environment, journal }, inOrder);
    return isLeft(taken) ? taken : right({ ...taken.right, refused: [...refused, ...taken.right.refused] });
  };
