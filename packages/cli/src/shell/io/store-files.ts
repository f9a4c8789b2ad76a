import { identityOf, placeOf } from './place.js';

// SQLite names them so (https://sqlite.org/tempfiles.html), after the file that a link leads to.
const endings = ['-wal', '-shm', '-journal'];

/** The files of a store: its own, and those that SQLite keeps beside it while it is open. */
export const storeFiles = async (store: string): Promise<ReadonlyArray<string>> => {
  const place = await placeOf(store).catch(() => store);
  return [place, ...endings.map((ending) => place + ending)];
};

/** Whether SQLite would take a file of this name for a side file of another that is there. */
export const isSideFile = async (path: string): Promise<boolean> => {
  const place = await placeOf(path).catch(() => path);
  const ending = endings.find((one) => place.toLowerCase().endsWith(one));
  return ending !== undefined && (await identityOf(place.slice(0, -ending.length))) !== undefined;
};
