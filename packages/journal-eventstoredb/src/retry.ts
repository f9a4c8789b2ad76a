import type { CallProblem } from './call-problem.js';
import { isClosing, type Connection } from './connection.js';

/**
 * How long to wait before a retry, in milliseconds; retries count from 1. The pause doubles from the first to the longest,
 * and a random part of it, up to half, is left out, so that many callers do not return at the same moment.
 */
export const pauseBefore = (retry: number, { settings }: Connection): number => {
  const { firstPause, longestPause, random } = settings;
  const longest = Math.min(longestPause, firstPause * 2 ** (retry - 1));
  return longest * (0.5 + random() / 2);
};

/** Waits before a retry, and says whether there is to be one: only for what passes by itself, and while there is time. */
export const mayRetry = async (
  problem: CallProblem,
  retry: number,
  connection: Connection,
): Promise<boolean> => {
  const { closing, settings } = connection;
  const mayPass = problem.kind === 'temporary' || problem.kind === 'after-end';
  if (!mayPass || retry >= settings.attempts) return false;
  const pause = pauseBefore(retry, connection);
  if (connection.left !== undefined && connection.left() <= pause) return false;
  await settings.sleep(pause, closing);
  return !isClosing(connection);
};

/** The answer of a call, or `late` where there is none after so many milliseconds. */
export const withTimeout = async <A>(ms: number, call: Promise<A>, late: A): Promise<A> => {
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
