import { open, stat } from 'node:fs/promises';
import { isSameFile } from './place.js';
import { isSideFile, storeFiles } from './store-files.js';

/** A file that a command is asked to write. */
export interface Output {
  readonly path: string;
  /**
   * How all files of this kind begin. What begins otherwise is somebody's and stays as it is; so does every file where
   * this is not given.
   */
  readonly begins?: string;
  /** The file of the store that the command has open, which is never written to as anything else. */
  readonly store?: string;
}

/** What an output would hit: the store, a side file of some store, a file of another kind, or any file at all. */
export type Hit = 'store' | 'side-file' | 'other-kind' | 'file';

/** Whether a file begins as it must, as far as it goes. Devices and pipes hold nothing that could be lost. */
const isOfKind = async (path: string, begins: string): Promise<boolean> => {
  const wanted = Buffer.from(begins);
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted.length), 0, wanted.length, 0);
    return buffer.subarray(0, bytesRead).equals(wanted.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
};

/**
 * What must keep an output from being written, if anything does. Rejects where the system does not let us look. A store
 * is recognised by its identity first: opening a file that SQLite has open in this process, and closing it again, would drop
 * the locks on it (https://sqlite.org/howtocorrupt.html, section 2.2).
 */
export const hitBy = async ({ path, begins, store }: Output): Promise<Hit | undefined> => {
  if (store !== undefined) {
    const same = await Promise.all((await storeFiles(store)).map((file) => isSameFile(path, file)));
    if (same.includes(true)) return 'store';
  }
  if (await isSideFile(path)) return 'side-file';
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  if (begins === undefined) return 'file';
  return (await isOfKind(path, begins)) ? undefined : 'other-kind';
};
