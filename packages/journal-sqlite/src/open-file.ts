import { basename, resolve } from 'node:path';
import { isLeft, isRight, left, right, type Either } from 'fp-ts/lib/Either.js';
import { sleepFor } from '@pengaduan/journal';
import { accessTo } from './access-to.js';
import { connect, connectImmutable, type Connection } from './database.js';
import type { FileFormat } from './file-format.js';
import { lookAt, type Look } from './look-at.js';
import { makePrivate } from './make-private.js';
import { openFailureOf } from './open-failure-of.js';
import type { OpenFailure } from './open-failure.js';
import { prepareFile, type WriteOptions } from './prepare-file.js';

/** Which file to open, and how. */
export interface FileOptions extends Partial<WriteOptions> {
  readonly file: string;
  /** How the rights are looked at; the file system unless given. */
  readonly look?: Look;
}

/**
 * Opens a file of a format, makes it if there is none, and brings an older schema up to date. A failure says why not and
 * leaves the file as it was.
 */
export const openFile = async (
  format: FileFormat,
  { file, synchronous = 'FULL', busyTimeoutMs = 5000, sleep = sleepFor, look = lookAt }: FileOptions,
): Promise<Either<OpenFailure, Connection>> => {
  // An absolute path, since `libsql` does not take `:memory:`, `file:...` and web addresses for the names of files.
  const path = resolve(file);
  const access = accessTo(path, look);
  if (isLeft(access)) return access;
  makePrivate(path);
  const connected = (access.right === 'read' ? connectImmutable : connect)(path, busyTimeoutMs);
  if (connected === undefined) {
    return left({ type: 'CannotOpen', file: basename(path), reason: 'not-permitted' });
  }
  try {
    const options = { synchronous, busyTimeoutMs, sleep };
    const prepared = await prepareFile(connected, path, access.right, format, options);
    if (isRight(prepared)) return right(connected);
    connected.close();
    return prepared;
  } catch (error) {
    connected.close();
    return left(openFailureOf(error, path));
  }
};
