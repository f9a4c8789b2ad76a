import { handleAll, type Environment, type HandleFailure } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type { RowCommand } from '../log/by-complaint.js';
import { failedRows, stopsImport } from './complaint-failed.js';
import type { ImportResult, RefusedRow } from './result.js';

// All of them become one append, which has a limit of size; few complaints have more rows.
const rowsAtOnce = 500;

type Taken = Omit<ImportResult, 'rows'>;

/**
 * Takes rows of one complaint through the rules, part by part. A part that is too large for the store is taken in
 * halves, so that only a row that is too large by itself is refused.
 */
export const takeRows = async (
  environment: Environment,
  rows: ReadonlyArray<RowCommand>,
): Promise<Either<HandleFailure, Taken>> => {
  const refused: RefusedRow[] = [];
  let [added, known, atOnce] = [0, 0, rowsAtOnce];
  for (let start = 0; start < rows.length;) {
    const part = rows.slice(start, start + atOnce);
    const answers = await handleAll(environment)(part.map(({ command }) => command))();
    if (isLeft(answers)) {
      const failure = answers.left;
      if (failure.type === 'SeveralComplaints') throw new Error('the rows are of one complaint');
      if (stopsImport(failure)) return left(failure);
      if (failure.type !== 'TooLarge') {
        return right({ added, known, refused: [...refused, ...failedRows(rows.slice(start), failure)] });
      }
      if (part.length > 1) {
        atOnce = Math.ceil(part.length / 2);
        continue;
      }
      refused.push(...failedRows(part, failure));
    } else {
      for (const [index, answer] of answers.right.entries()) {
        if (isLeft(answer)) refused.push({ line: part[index]?.line ?? 0, problem: answer.left });
        else if (answer.right.repeated) known += 1;
        else added += 1;
      }
    }
    start += part.length;
  }
  return right({ added, known, refused });
};
