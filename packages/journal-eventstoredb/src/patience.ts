import { isClosing, type Connection } from './connection.js';
import type { Trouble } from './trouble.js';

/** Doubles from the first pause to the longest, and takes from half to the whole of that. `retry` counts from 1. */
export const pauseBefore = (retry: number, { settings }: Connection): number => {
  const { firstPause, longestPause, random } = settings;
  const most = Math.min(longestPause, firstPause * 2 ** (retry - 1));
  return most * (0.5 + random() / 2);
};

/** Waits before a retry, and says whether there is to be one: only while the trouble is passing, and not for ever. */
export const mayRetry = async (trouble: Trouble, retry: number, connection: Connection): Promise<boolean> => {
  const { closing, settings } = connection;
  const passing = trouble.is === 'passing' || trouble.is === 'ahead';
  if (!passing || retry >= settings.attempts) return false;
  await settings.sleep(pauseBefore(retry, connection), closing);
  return !isClosing(connection);
};

/** Settles as the call does, or with the trouble of a call that says nothing for so long. Never rejects. */
export const within = async <A>(ms: number, call: Promise<A>, late: A): Promise<A> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<A>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([call, limit]);
  } finally {
    clearTimeout(timer);
  }
};
