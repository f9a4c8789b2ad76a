import { basename } from 'node:path';
import type { OpenFailure } from './open-failure.js';
import { sqliteProblemOf } from './sqlite-problem.js';

/** What an error that SQLite threw while opening means. One without a number comes from opening the file itself. */
export const openFailureOf = (error: unknown, path: string): OpenFailure => {
  const file = basename(path);
  const problem = sqliteProblemOf(error);
  switch (problem?.kind) {
    case 'not-sqlite':
      return { type: 'NotOurs', file };
    case 'corrupt':
    case 'malformed':
    case 'refused':
      return { type: 'Corrupt', file, code: problem.code };
    case 'locked':
      return { type: 'Locked', file };
    case 'read-only':
      return { type: 'ReadOnly', file, sideFile: undefined };
    case 'full':
      return { type: 'CannotOpen', file, reason: 'full' };
    case 'no-file':
    case 'denied':
      return { type: 'CannotOpen', file, reason: 'not-permitted' };
    case 'device':
      return { type: 'CannotOpen', file, reason: 'device' };
    case 'closed':
    case undefined:
      throw error;
  }
};
