import { isLeft } from 'fp-ts/lib/Either.js';
import { deleted, type ReadFailure } from '@pengaduan/journal';
import type { Connection } from './connection.js';
import { historyLost } from './failures.js';
import { lastRecord } from './last-record.js';

/**
 * What a soft delete writes as `$tb` (truncate before): 2^63 - 1, which as a JavaScript number is 2^63.
 * https://docs.kurrent.io/server/v24.10/features/streams.html#soft-delete-and-truncatebefore
 */
const softDeleted = 9_223_372_036_854_775_807;

const truncatedBefore = (metadata: unknown): unknown => {
  if (typeof metadata !== 'object' || metadata === null) return undefined;
  const before: unknown = Reflect.get(metadata, '$tb');
  return before;
};

/** Why a stream has no records (any more). Its metadata tell a stream that was soft-deleted from one that nobody wrote. */
export const missingStream = async (
  connection: Connection,
  stream: string,
): Promise<ReadFailure | 'never-written'> => {
  const metadataStream = `$$${connection.settings.prefix}${stream}`;
  const last = await lastRecord(connection, metadataStream, stream);
  if (isLeft(last)) return last.left;
  const before = truncatedBefore(last.right?.event?.data);
  return typeof before === 'number' && before >= softDeleted ? deleted(stream) : 'never-written';
};

/** Why records are missing from a stream that is known to have been written. */
export const missingRecords = async (connection: Connection, stream: string): Promise<ReadFailure> => {
  const why = await missingStream(connection, stream);
  return why === 'never-written' ? historyLost(stream) : why;
};
