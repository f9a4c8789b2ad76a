import { handleAll, type Environment, type HandleFailure } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { chunksOf } from 'fp-ts/lib/ReadonlyArray.js';
import { commandsOf, type ComplaintRows, type RowCommand } from '../log/by-complaint.js';
import type { ImportResult, RefusedRow } from './result.js';
import { outOfOrderCommands, storedCommandIds } from './stored-commands.js';

// All of them become one append, which has a limit of size; few complaints have more rows.
const rowsAtOnce = 200;

/** Takes the rows of one complaint through the rules, in order. */
export const importComplaint =
  (environment: Environment, complaintRows: ComplaintRows) =>
  async (): Promise<Either<HandleFailure, Omit<ImportResult, 'rows'>>> => {
    const { complaint } = complaintRows;
    const stored = await storedCommandIds(environment.journal, complaint)();
    if (isLeft(stored)) return stored;

    const refused: RefusedRow[] = [];
    const readable: RowCommand[] = [];
    for (const row of commandsOf(complaintRows)) {
      if (isLeft(row)) refused.push(row.left);
      else readable.push(row.right);
    }
    const outOfOrder = outOfOrderCommands(readable, stored.right);
    for (const { line, command } of outOfOrder) {
      refused.push({ line, problem: { type: 'OutOfOrder', at: command.at, last: command.at } });
    }

    let [added, known] = [0, 0];
    for (const rows of chunksOf(rowsAtOnce)(readable.filter((row) => !outOfOrder.has(row)))) {
      const commands = rows.map(({ command }) => command);
      const answers = await handleAll(environment)(commands)();
      if (isLeft(answers)) {
        if (answers.left.type === 'SeveralComplaints') throw new Error('the rows are of one complaint');
        return left(answers.left);
      }
      for (const [index, answer] of answers.right.entries()) {
        if (isLeft(answer)) refused.push({ line: rows[index]?.line ?? 0, problem: answer.left });
        else if (answer.right.repeated) known += 1;
        else added += 1;
      }
    }
    return right({ added, known, refused });
  };
