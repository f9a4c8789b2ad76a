import { deleted, type ReadFailure } from '@pengaduan/journal';
import type { Connection } from './connection.js';
import { historyLost } from './failures.js';
import { lastRecord } from './last-record.js';

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
  const last = await lastRecord(connection, metastream, stream);
  if (last._tag === 'Left') return last.left;
  const before = truncatedBefore(last.right?.event?.data);
  return typeof before === 'number' && before >= softDeleted ? deleted(stream) : 'never-written';
};

/** The same for a stream that is known to have been written. */
export const whyLost = async (connection: Connection, stream: string): Promise<ReadFailure> => {
  const why = await whyGone(connection, stream);
  return why === 'never-written' ? historyLost(stream) : why;
};
