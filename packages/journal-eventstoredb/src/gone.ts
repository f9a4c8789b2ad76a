import type { ReadFailure } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { closed, deleted, historyLost, readFailure } from './failures.js';
import { mayRetry } from './patience.js';
import { readSome } from './stream-read.js';

/** What a soft delete writes as `$tb`. As a double it is 2^63, and only there. */
const softDeleted = 9_223_372_036_854_775_807;

const truncatedBefore = (metadata: unknown): unknown => {
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const before: unknown = Reflect.get(metadata, '$tb');
  return before;
};

/** Why a stream has nothing (more) to read: its metadata tell a soft-deleted stream from one that nobody wrote. */
export const whyGone = async (
  connection: Connection,
  stream: string,
): Promise<ReadFailure | 'never-written'> => {
  const metastream = `$$${connection.settings.prefix}${stream}`;
  for (let retry = 1; ; retry++) {
    const last = await readSome(connection, { stream: metastream, from: 'end', count: 1, leader: true });
    if (!('is' in last)) {
      const before = truncatedBefore(last[0]?.event?.data);
      return typeof before === 'number' && before >= softDeleted ? deleted(stream) : 'never-written';
    }
    if (last.is === 'not-found') return 'never-written';
    if (!(await mayRetry(last, retry, connection)))
      return isClosing(connection) ? closed : readFailure(last, stream);
  }
};

/** The same for a stream that is known to have been written. */
export const whyLost = async (connection: Connection, stream: string): Promise<ReadFailure> => {
  const why = await whyGone(connection, stream);
  return why === 'never-written' ? historyLost(stream) : why;
};
