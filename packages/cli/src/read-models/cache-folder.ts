import { isAbsolute, join } from 'node:path';
import type { Io } from '../shell/io/io.js';

/**
 * The folder of a user for files that can be made anew, where the system names one: `XDG_CACHE_HOME`, or `.cache` at home
 * (https://specifications.freedesktop.org/basedir-spec/latest/), or `LOCALAPPDATA` of Windows.
 */
export const cacheFolder = ({ env }: Pick<Io, 'env'>, platform = process.platform): string | undefined => {
  const given = env(platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME');
  const home = env('HOME');
  if (given !== undefined && isAbsolute(given)) return join(given, 'pengaduan');
  return platform !== 'win32' && home !== undefined && isAbsolute(home)
    ? join(home, '.cache', 'pengaduan')
    : undefined;
};
