import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

// As many as Linux follows (path_resolution(7)).
const mostLinks = 40;

/**
 * Where a path leads: through symbolic links, also those to a file that is not there yet. Rejects where the folder is
 * not there.
 */
export const placeOf = async (path: string): Promise<string> => {
  const found = await realpath(path).catch(() => undefined);
  if (found !== undefined) return found;
  let place = resolve(path);
  for (let links = 0; links < mostLinks; links += 1) {
    const target = await readlink(place).catch(() => undefined);
    if (target === undefined) break;
    place = resolve(dirname(place), target);
  }
  return join(await realpath(dirname(place)), basename(place));
};

/** What a file is, whatever its names are: device and number. Undefined where there is none. */
export const identityOf = async (path: string): Promise<string | undefined> => {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}/${ino}`;
  } catch {
    return undefined;
  }
};

// Files that are not there can be told apart by their names only, and these systems take X.DB for x.db.
const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';
const nameOf = (place: string): string => (ignoresCase ? place.toLowerCase() : place);

/** Whether two paths lead to one file, by links of either kind, or will once it is there. */
export const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([identityOf(one), identityOf(other)]);
  if (first !== undefined && second !== undefined) return first === second;
  const places = await Promise.all([placeOf(one), placeOf(other)]).catch(() => undefined);
  return places !== undefined && nameOf(places[0]) === nameOf(places[1]);
};
