import { expect, it } from 'vitest';
import { corrupt, unavailable } from '@pengaduan/journal';
import { openFailureOf } from '../src/open-failure-of.js';
import { failureOf } from '../src/sqlite-problem.js';

const file = 'complaints.db';
const cannotOpen = (reason: string) => ({ type: 'CannotOpen', file, reason });
const readOnly = { type: 'ReadOnly', file, sideFile: undefined };
const isLocked = { type: 'Locked', file };

// https://sqlite.org/rescode.html: the extended codes have the primary code in their low byte.
it.each([
  ['SQLITE_PERM', 3, unavailable('denied', 'SQLITE_PERM'), cannotOpen('not-permitted')],
  ['SQLITE_BUSY', 5, unavailable('locked', 'SQLITE_BUSY'), isLocked],
  ['SQLITE_BUSY_SNAPSHOT', 517, unavailable('locked', 'SQLITE_BUSY_SNAPSHOT'), isLocked],
  ['SQLITE_LOCKED', 6, unavailable('locked', 'SQLITE_LOCKED'), isLocked],
  ['SQLITE_NOMEM', 7, unavailable('unreachable', 'SQLITE_NOMEM'), cannotOpen('device')],
  ['SQLITE_READONLY', 8, unavailable('read-only', 'SQLITE_READONLY'), readOnly],
  ['SQLITE_READONLY_DIRECTORY', 1544, unavailable('read-only', 'SQLITE_READONLY_DIRECTORY'), readOnly],
  ['SQLITE_IOERR', 10, unavailable('unreachable', 'SQLITE_IOERR'), cannotOpen('device')],
  ['SQLITE_IOERR_FSYNC', 1034, unavailable('unreachable', 'SQLITE_IOERR_FSYNC'), cannotOpen('device')],
  ['SQLITE_IOERR_SHMSIZE', 4874, unavailable('full', 'SQLITE_IOERR_SHMSIZE'), cannotOpen('full')],
  ['SQLITE_CORRUPT', 11, corrupt('SQLITE_CORRUPT'), { type: 'Corrupt', file, code: 'SQLITE_CORRUPT' }],
  ['SQLITE_FULL', 13, unavailable('full', 'SQLITE_FULL'), cannotOpen('full')],
  ['SQLITE_CANTOPEN', 14, unavailable('unreachable', 'SQLITE_CANTOPEN'), cannotOpen('not-permitted')],
  ['SQLITE_PROTOCOL', 15, unavailable('locked', 'SQLITE_PROTOCOL'), isLocked],
  ['SQLITE_AUTH', 23, unavailable('denied', 'SQLITE_AUTH'), cannotOpen('not-permitted')],
  ['SQLITE_NOTADB', 26, corrupt('SQLITE_NOTADB'), { type: 'NotOurs', file }],
  ['SQLITE_ERROR', 1, corrupt('SQLITE_ERROR'), { type: 'Corrupt', file, code: 'SQLITE_ERROR' }],
])('%s is told as what it means', (code, rawCode, inUse, onOpening) => {
  const error = Object.assign(new Error('text of the driver'), { code, rawCode });
  expect(failureOf(error)).toEqual(inUse);
  expect(openFailureOf(error, `/somewhere/${file}`)).toEqual(onOpening);
});

it('an error that is not of SQLite is a bug and thrown on', () => {
  const bug = new TypeError('a bug');
  expect(() => failureOf(bug)).toThrow(bug);
  expect(() => openFailureOf(bug, file)).toThrow(bug);
});
