import fc from 'fast-check';
import { isRight, left, right } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { accessTo } from '../src/access-to.js';
import type { Seen } from '../src/look-at.js';

const nothing: Seen = { what: 'nothing', bytes: 0, isWritable: false };
const folder: Seen = { what: 'folder', bytes: 4096, isWritable: true };
const file: Seen = { what: 'file', bytes: 4096, isWritable: true };
const fixed = (seen: Seen): Seen => ({ ...seen, isWritable: false });
const empty = (seen: Seen): Seen => ({ ...seen, bytes: 0 });

/** What is seen of a file, its folder and its side files; of what is not named, nothing is there. */
type View = Partial<Record<'file' | 'folder' | 'wal' | 'shm' | 'journal', Seen>>;

const paths: Readonly<Record<string, keyof View>> = {
  '/office/a.db': 'file',
  '/office': 'folder',
  '/office/a.db-wal': 'wal',
  '/office/a.db-shm': 'shm',
  '/office/a.db-journal': 'journal',
};
const answerTo = (view: View) =>
  accessTo('/office/a.db', (path) => {
    const part = paths[path];
    if (part === undefined) throw new Error(`looked at ${path}`);
    return view[part] ?? nothing;
  });

const readOnly = (sideFile: string) => left({ type: 'ReadOnly', file: 'a.db', sideFile });
const cannotOpen = (reason: string) => left({ type: 'CannotOpen', file: 'a.db', reason });

describe('by what is seen from outside', () => {
  it.each<[string, View, unknown]>([
    ['a file that is missing is made', { folder }, right('write')],
    ['also in a folder where none may be made: SQLite says so', { folder: fixed(folder) }, right('write')],
    ['a file is missing where its folder is', {}, cannotOpen('no-such-folder')],
    ['a file is missing where its folder is a file', { folder: file }, cannotOpen('no-such-folder')],
    [
      'a file that the rights hide',
      { folder, file: { ...nothing, what: 'hidden' } },
      cannotOpen('not-permitted'),
    ],
    [
      'a file that its folder hides',
      { folder: { ...nothing, what: 'hidden' }, file: { ...nothing, what: 'hidden' } },
      cannotOpen('not-permitted'),
    ],
    ['a folder is no file', { folder, file: folder }, cannotOpen('not-a-file')],
    ['a device is no file', { folder, file: { ...file, what: 'other' } }, cannotOpen('not-a-file')],
    [
      'a file of one byte is none of ours',
      { folder, file: { ...file, bytes: 1 } },
      left({ type: 'NotOurs', file: 'a.db' }),
    ],
    ['an empty file is written', { folder, file: empty(file) }, right('write')],
    ['a file of two bytes is written', { folder, file: { ...file, bytes: 2 } }, right('write')],
    ['a file and its side files are written', { folder, file, wal: file, shm: file }, right('write')],
    [
      'a journal of a commit that was cut off is played back',
      { folder, file, journal: file },
      right('write'),
    ],
    ['a file in a folder where none may be made is read', { folder: fixed(folder), file }, right('read')],
    [
      'unless both side files may be written',
      { folder: fixed(folder), file, wal: file, shm: file },
      right('write'),
    ],
    ['and not only one', { folder: fixed(folder), file, wal: empty(file) }, right('read')],
    ['nor only the other', { folder: fixed(folder), file, shm: file }, right('read')],
    ['a file without the right to write it is read', { folder, file: fixed(file) }, right('read')],
    [
      'whatever its side files allow, while they hold no records',
      { folder, file: fixed(file), wal: empty(file), shm: file, journal: empty(file) },
      right('read'),
    ],
    [
      'and not while records are in the log',
      { folder, file: fixed(file), wal: fixed(file) },
      readOnly('a.db-wal'),
    ],
    ['or in the journal', { folder, file: fixed(file), journal: file }, readOnly('a.db-journal')],
    ['a log that may not be written', { folder, file, wal: empty(fixed(file)) }, readOnly('a.db-wal')],
    [
      'a shared memory that may not be written',
      { folder, file, wal: file, shm: fixed(file) },
      readOnly('a.db-shm'),
    ],
    [
      'a log that is left of a file that is missing, and may not be written',
      { folder, wal: fixed(file) },
      readOnly('a.db-wal'),
    ],
  ])('%s', (_, view, answer) => {
    expect(answerTo(view)).toEqual(answer);
  });
  it('nothing is written without the right to, and nothing read while records stand beside it', () => {
    const side = fc.constantFrom(nothing, file, fixed(file), empty(file), empty(fixed(file)));
    const view = fc.record({
      file: fc.constantFrom(file, fixed(file), empty(file)),
      folder: fc.constantFrom(folder, fixed(folder)),
      wal: side,
      shm: side,
      journal: side,
    });
    fc.assert(
      fc.property(view, (seen) => {
        const answer = answerTo(seen);
        if (!isRight(answer)) return;
        const may = (one: Seen): boolean => one.isWritable || one.what === 'nothing';
        const isWritable = [seen.file, seen.wal, seen.shm].every(may);
        if (answer.right === 'write') expect(isWritable).toBe(true);
        else expect([seen.wal.bytes, seen.journal.bytes]).toEqual([0, 0]);
      }),
    );
  });
});
