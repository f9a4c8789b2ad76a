import { stat } from 'node:fs/promises';
import type { Io } from '../io/io.js';
import { isSideFile, storeFiles } from '../io/store-files.js';
import type { Localized } from '../words/lang.js';
import { isSideFileName, noSuchStore, storeIsOutput } from '../words/open-failure.js';

/** Whether a command makes a store that is not there yet, or only reads one that is. */
export type Opening = 'create' | 'existing';

/** Whether there is anything in a file, or beside it: a file that holds nothing is no store yet. */
const isEmpty = async (files: ReadonlyArray<string>): Promise<boolean> => {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return found.every((one) => one === undefined || (one.isFile() && one.size === 0));
};

/** Why a file is not opened as a store, whatever SQLite would make of it; undefined where it may try. */
export const storeFileObstacle = async (
  file: string,
  opening: Opening,
  { isOutput }: Io,
): Promise<Localized | undefined> => {
  if (await isSideFile(file)) return isSideFileName;
  const files = await storeFiles(file);
  const written = await Promise.all(files.map(isOutput));
  if (written.includes(true)) return storeIsOutput;
  return opening === 'existing' && (await isEmpty(files)) ? noSuchStore : undefined;
};
