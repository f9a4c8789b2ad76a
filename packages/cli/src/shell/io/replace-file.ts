import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { access, constants, open, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { placeOf } from './place.js';

/** Rights of a file that is made here: its owner's alone. Windows goes by the rights of the folder. */
export const ownersOnly = 0o600;

/** The rights and the owner of the file that goes. An owner that we may not give stays ours. */
const resemble = async (file: FileHandle, { mode, uid, gid }: Stats): Promise<void> => {
  await file.chmod(mode & 0o777);
  await file.chown(uid, gid).catch(() => undefined);
};

/** Makes a new name survive a power cut. Windows opens no folder, and needs none. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const fill = async (path: string, content: string | Uint8Array, before: Stats | undefined): Promise<void> => {
  const file = await open(path, 'wx', ownersOnly);
  try {
    if (before !== undefined) await resemble(file, before);
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Writes a whole file so that whoever looks finds the old one or the new one, and never half of one: beside it, and
 * then under its name. What is no file, a device or a pipe, is written to. Rejects with the system's code.
 */
export const replaceFile = async (path: string, content: string | Uint8Array): Promise<void> => {
  const before = await stat(path).catch(() => undefined);
  if (before !== undefined && !before.isFile()) return writeFile(path, content);
  const place = await placeOf(path);
  // A new name asks for the rights of the folder alone, and a file that nobody may write stays as it is.
  if (before !== undefined) await access(place, constants.W_OK);
  const folder = dirname(place);
  const beside = join(folder, `.pengaduan-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await fill(beside, content, before);
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder);
};
