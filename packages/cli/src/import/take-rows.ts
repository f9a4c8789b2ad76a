import { handleChosen, type Environment, type HandleFailure } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { RowCommand } from '../log/row-commands.js';
import { stopsImport } from '../lists/stops-import.js';
import { failedRows } from './complaint-failed.js';
import { outOfOrderCommands } from './out-of-order.js';
import { outcomeOf, type OnOutcome } from '../shell/staged/stored-names.js';
import type { OddRow } from '../shell/staged/warnings.js';
import type { RefusedRow } from './result.js';

/** What became of some rows; `failure` where their complaint cannot be read or written, so that no other is tried. */
export interface Taken {
  readonly added: number;
  readonly known: number;
  readonly refused: ReadonlyArray<RefusedRow>;
  readonly odd: ReadonlyArray<OddRow>;
  readonly failure?: HandleFailure;
}

/**
 * Takes rows of one complaint through the rules, all of an instant among them. What is too large for one append is taken
 * in halves, so that only a row that is too large by itself is refused. Failure: the journal as a whole.
 */
export const takeRows = async (
  environment: Environment,
  complaint: string,
  rows: ReadonlyArray<RowCommand>,
  onOutcome: OnOutcome,
): Promise<Either<HandleFailure, Taken>> => {
  const refused: RefusedRow[] = [];
  const odd: OddRow[] = [];
  let [added, known, atOnce] = [0, 0, rows.length];
  for (let start = 0; start < rows.length;) {
    const part = rows.slice(start, start + atOnce);
    let outOfOrder: ReadonlySet<RowCommand> = new Set();
    const inOrder = (): ReadonlyArray<RowCommand> => part.filter((row) => !outOfOrder.has(row));
    const answers = await handleChosen(environment)(complaint, (isAccepted) => {
      outOfOrder = outOfOrderCommands(rows.slice(start), isAccepted);
      return inOrder().map(({ command }) => command);
    })();
    if (isLeft(answers)) {
      const failure = answers.left;
      if (stopsImport(failure)) return left(failure);
      if (failure.type !== 'TooLarge') {
        return right({
          added,
          known,
          odd,
          refused: [...refused, ...failedRows(rows.slice(start), failure)],
          failure,
        });
      }
      if (part.length > 1) {
        atOnce = Math.ceil(part.length / 2);
        continue;
      }
      refused.push(...failedRows(part, failure));
    } else {
      for (const row of part.filter((one) => outOfOrder.has(one))) {
        const { at } = row.command;
        refused.push({ line: row.line, problem: { type: 'OutOfOrder', at, last: at } });
      }
      const given = inOrder();
      for (const [index, answer] of answers.right.entries()) {
        const row = given[index];
        if (row === undefined) throw new Error('an answer is of no row');
        const { line, command } = row;
        onOutcome(line, command, outcomeOf(answer));
        if (isLeft(answer)) refused.push({ line, problem: answer.left });
        else if (answer.right.repeated) known += 1;
        else {
          added += 1;
          for (const warning of answer.right.warnings ?? []) odd.push({ line, warning });
        }
      }
    }
    start += part.length;
  }
  return right({ added, known, refused, odd });
};
