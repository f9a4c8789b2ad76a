import { basename, dirname } from 'node:path';
import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { Look } from './look-at.js';
import type { CannotOpen, OpenFailure } from './open-failure.js';

/** How the rights allow to open a file. */
export type Access = 'write' | 'read';

/**
 * How a file may be opened, as far as that can be seen from outside.
 *
 * SQLite makes `-wal` and `-shm` beside the file, also for one who only reads. So who may not write the file must not open
 * it in the usual way: where everybody may make files in the folder, the side files would be his, and lock the owner out.
 * Without side files SQLite reads what is in the file itself, and therefore not what a `-wal` or `-journal` still holds.
 */
export const accessTo = (path: string, look: Look): Either<OpenFailure, Access> => {
  const file = basename(path);
  const cannotOpen = (reason: CannotOpen['reason']) => left({ type: 'CannotOpen', file, reason } as const);
  const [found, folder] = [look(path), look(dirname(path))];
  const isMissing = found.what === 'nothing';
  if (found.what === 'hidden') return cannotOpen('not-permitted');
  if (isMissing && folder.what !== 'folder') return cannotOpen('no-such-folder');
  if (!isMissing && found.what !== 'file') return cannotOpen('not-a-file');
  // SQLite takes a file of one byte for an empty one, and would make a store of it.
  if (found.bytes === 1) return left({ type: 'NotOurs', file });

  const sideFile = (end: string) => ({ name: `${file}-${end}`, ...look(`${path}-${end}`) });
  const [wal, shm, journal] = [sideFile('wal'), sideFile('shm'), sideFile('journal')];
  const mayWrite =
    isMissing || (found.isWritable && (folder.isWritable || (wal.isWritable && shm.isWritable)));
  const inTheWay = mayWrite
    ? [wal, shm].find(({ what, isWritable }) => what !== 'nothing' && !isWritable)
    : [wal, journal].find(({ bytes }) => bytes > 0);
  if (inTheWay !== undefined) return left({ type: 'ReadOnly', file, sideFile: inTheWay.name });
  return right(mayWrite ? 'write' : 'read');
};
