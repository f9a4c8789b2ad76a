import type { Desk, HandleFailure } from '@pengaduan/core';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { livesOf } from '../log/group.js';
import type { LogLine } from '../log/read-log.js';
import { importLife } from './import-report.js';
import type { Imported, RefusedRow } from './json.js';
import type { Progress } from './progress.js';

/**
 * Takes a log into the journal, complaint by complaint, each row through the rules. Rows stored before are known again
 * by their ids. Failure: the journal; what was stored before it stays, and the same import goes on from there.
 */
export const importLog =
  (desk: Desk, log: ReadonlyArray<LogLine>, progress: Progress) =>
  async (): Promise<Either<HandleFailure, Imported>> => {
    const { lives, unreadable } = livesOf(log);
    const refused: RefusedRow[] = [...unreadable];
    let [added, known] = [0, 0];
    for (const life of lives) {
      const done = await importLife(desk, life)();
      if (isLeft(done)) return done;
      added += done.right.added;
      known += done.right.known;
      refused.push(...done.right.refused);
      await progress(added + known + refused.length);
    }
    refused.sort((one, other) => one.line - other.line);
    return right({ rows: log.length, added, known, refused });
  };
