import type { Connection } from './connection.js';

/** The same connection for one call with all its retries, whose time begins now; one that has a limit keeps it. */
export const withTimeLimit = (connection: Connection): Connection => {
  if (connection.left !== undefined) return connection;
  const { now, timeLimit } = connection.settings;
  const until = now() + timeLimit;
  return { ...connection, left: () => until - now() };
};

/** The same connection with less time, so that something is left for what comes after. */
export const withReserve = (connection: Connection): Connection => {
  const { left, settings } = connection;
  const reserve = Math.min(settings.callTimeout, settings.timeLimit / 4);
  return left === undefined ? connection : { ...connection, left: () => left() - reserve };
};

/** How long one call may be silent: less than `callTimeout` where less is left. Never 0, which means for ever. */
export const callTimeoutOf = ({ left, settings }: Connection): number =>
  left === undefined ? settings.callTimeout : Math.max(1, Math.min(settings.callTimeout, left()));
