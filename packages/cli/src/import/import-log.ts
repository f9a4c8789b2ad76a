import type { Environment, HandleFailure } from '@pengaduan/core';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import type { RowsByComplaint } from '../log/by-complaint.js';
import { importComplaint } from './import-complaint.js';
import type { Progress } from './progress.js';
import type { ImportResult, RefusedRow } from './result.js';

/**
 * Takes a log into the journal, complaint by complaint, each row through the rules. Rows stored before are known again
 * by their ids. Failure: the journal as a whole; what was stored before it stays, and the same import goes on from there.
 */
export const importLog =
  (environment: Environment, { count, complaints, unreadable }: RowsByComplaint, onProgress: Progress) =>
  async (): Promise<Either<HandleFailure, ImportResult>> => {
    const refused: RefusedRow[] = [...unreadable];
    let [added, known] = [0, 0];
    for (const complaintRows of complaints) {
      const imported = await importComplaint(environment, complaintRows)();
      if (isLeft(imported)) return imported;
      added += imported.right.added;
      known += imported.right.known;
      for (const row of imported.right.refused) refused.push(row);
      await onProgress(added + known + refused.length, count);
    }
    refused.sort((one, other) => one.line - other.line);
    return right({ rows: count, added, known, refused });
  };
