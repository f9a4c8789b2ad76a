import { corrupt, unavailable, type Corrupt, type Unavailable } from '@pengaduan/journal';

/** What can go wrong in a file or its device, by SQLite's own words. */
type SqliteKind =
  'locked' | 'device' | 'denied' | 'read-only' | 'full' | 'corrupt' | 'not-sqlite' | 'no-file' | 'refused';

/** The primary result codes, which are the low byte of every code: https://sqlite.org/rescode.html */
const kinds: ReadonlyMap<number, SqliteKind> = new Map([
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

// SQLITE_IOERR_SHMSIZE: there was no room for the side file `-shm`. Its primary code says that the device failed.
const noRoomForSharedMemory = 4874;

const kindOf = (rawCode: number): SqliteKind =>
  rawCode === noRoomForSharedMemory ? 'full' : (kinds.get(rawCode & 0xff) ?? 'refused');

/** A problem that SQLite reports, or one that this package finds: a closed connection, or a value that is not ours. */
export interface SqliteProblem {
  readonly kind: SqliteKind | 'closed' | 'malformed';
  /** SQLite's name of the error, or what this package says. */
  readonly code: string;
}

/** The error of a problem that this package finds itself. */
export const problemError = (kind: 'closed' | 'malformed', code: string): Error =>
  Object.assign(new Error(code), { kind });

/**
 * Which problem an error reports. It goes by the number, since `libsql` has no name for some codes. `refused` is any other
 * error of SQLite: a statement that does not fit the tables. Undefined where the error is not SQLite's at all.
 */
export const sqliteProblemOf = (error: unknown): SqliteProblem | undefined => {
  if (!(error instanceof Error)) return undefined;
  if ('kind' in error && (error.kind === 'closed' || error.kind === 'malformed')) {
    return { kind: error.kind, code: error.message };
  }
  if (!('rawCode' in error) || typeof error.rawCode !== 'number') return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : String(error.rawCode);
  return { kind: kindOf(error.rawCode), code };
};

export const closed = unavailable('closed', 'the store was closed');

/**
 * What the caller is told; nothing was written, whichever it is. The statements of this package are right, so where SQLite
 * refuses one, the tables are damaged. An error that is not SQLite's is a bug and thrown on.
 */
export const failureOf = (error: unknown): Unavailable | Corrupt => {
  const problem = sqliteProblemOf(error);
  if (problem === undefined) throw error;
  const { kind, code } = problem;
  switch (kind) {
    case 'device':
    case 'no-file':
      return unavailable('unreachable', code);
    case 'locked':
    case 'read-only':
    case 'full':
    case 'denied':
      return unavailable(kind, code);
    case 'closed':
      return closed;
    case 'corrupt':
    case 'not-sqlite':
    case 'malformed':
    case 'refused':
      return corrupt(code);
  }
};
