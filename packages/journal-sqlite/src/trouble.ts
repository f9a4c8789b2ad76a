import type { Corrupt, Unavailable } from '@pengaduan/journal';

type Family =
  'locked' | 'device' | 'denied' | 'read-only' | 'full' | 'corrupt' | 'not-sqlite' | 'no-file' | 'refused';

/** SQLite's families of errors, the low byte of a code: https://sqlite.org/rescode.html */
const families: ReadonlyMap<number, Family> = new Map([
  [3, 'denied'],
  [5, 'locked'],
  [6, 'locked'],
  [7, 'device'],
  [8, 'read-only'],
  [10, 'device'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'no-file'],
  [15, 'locked'],
  [23, 'denied'],
  [26, 'not-sqlite'],
]);

/** What went wrong in the file or its device, and SQLite's name for it. */
export interface Trouble {
  readonly family: Family | 'closed' | 'malformed';
  readonly code: string;
}

/** An error of our own beside SQLite's. */
export const trouble = (family: 'closed' | 'malformed', code: string): Error =>
  Object.assign(new Error(code), { family });

/**
 * Sorts an error by its number, since `libsql` has no name for some codes. `refused` is any other of SQLite's: a
 * statement that does not fit the tables. Undefined where the error is not SQLite's at all.
 */
export const troubleOf = (error: unknown): Trouble | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('family' in error && (error.family === 'closed' || error.family === 'malformed')) {
    return { family: error.family, code: error.message };
  }
  if (!('rawCode' in error) || typeof error.rawCode !== 'number') return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : String(error.rawCode);
  return { family: families.get(error.rawCode & 0xff) ?? 'refused', code };
};

const unavailable = (
  reason: Unavailable['reason'],
  retry: Unavailable['retry'],
  detail: string,
): Unavailable => ({
  type: 'Unavailable',
  reason,
  detail,
  retry,
});

export const closed = unavailable('closed', 'never', 'the store was closed');

/**
 * What the caller is told; nothing was written, whichever it is. Our own statements are right, so where SQLite refuses
 * one the tables are damaged. What is not SQLite's is a bug and thrown on.
 */
export const failureOf = (error: unknown): Unavailable | Corrupt => {
  const found = troubleOf(error);
  if (found === undefined) throw error;
  const { family, code } = found;
  switch (family) {
    case 'locked':
      return unavailable('locked', 'safe', code);
    case 'device':
    case 'no-file':
      return unavailable('unreachable', 'safe', code);
    case 'read-only':
    case 'full':
    case 'denied':
      return unavailable(family, 'never', code);
    case 'closed':
      return closed;
    case 'corrupt':
    case 'not-sqlite':
    case 'malformed':
    case 'refused':
      return { type: 'Corrupt', detail: code, retry: 'never' };
  }
};
