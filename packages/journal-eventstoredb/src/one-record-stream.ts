import { randomUUID } from 'node:crypto';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { corrupt, unavailable } from '@pengaduan/journal';
import type { AppendFailure, Corrupt, Json, ReadFailure, Token, Unavailable } from '@pengaduan/journal';
import { append } from './append.js';
import type { Connection } from './connection.js';
import { lastRecord } from './last-record.js';
import { metadataOf } from './stream-names.js';

/** The record of a stream that keeps only its last one. `fence` is its revision plus one, so that 0 is "no record". */
export interface OnlyRecord {
  readonly type: string;
  readonly data: unknown;
  readonly fence: bigint;
}

/** The record of such a stream now; undefined where nobody has written one. */
export const loadOnly = async (
  connection: Connection,
  stream: string,
): Promise<Either<ReadFailure, OnlyRecord | undefined>> => {
  const last = await lastRecord(connection, `${connection.settings.prefix}${stream}`, stream);
  if (isLeft(last)) return last;
  const event = last.right?.event;
  return right(event && { type: event.type, data: event.data, fence: event.revision + 1n });
};

const proposed = (type: string, data: Json) => [{ id: randomUUID(), type, data, metadata: {} }];

const failureOf = (failure: AppendFailure, stream: string): Unavailable | Corrupt | 'overtaken' => {
  switch (failure.type) {
    case 'Conflict':
    // Written, and overtaken before the answer came: only the last record of the stream can be read.
    case 'Corrupt':
      return 'overtaken';
    case 'Deleted':
      return corrupt(`${stream} was deleted`);
    case 'OutcomeUnknown':
      return unavailable('unreachable', failure.detail);
    case 'TooLarge':
    case 'NotJson':
      return corrupt(`${stream}: ${failure.type}`);
    case 'Unavailable':
      return failure;
  }
};

/** Makes the stream keep only its last record. Metadata that somebody else gave it are left alone. */
const keepOnlyLast = async (connection: Connection, stream: string): Promise<AppendFailure | undefined> => {
  const written = await append(
    metadataOf(connection),
    { stream, revision: 'no_stream' },
    proposed('$metadata', { $maxCount: 1 }),
  )();
  return isLeft(written) && written.left.type !== 'Conflict' ? written.left : undefined;
};

/** Puts a record in the place of the one with this fence, and gives its own; 'overtaken' where that is another one now. */
export const replaceOnly = async (
  connection: Connection,
  stream: string,
  fence: bigint,
  type: string,
  data: Json,
): Promise<Either<Unavailable | Corrupt | 'overtaken', bigint>> => {
  const unkept = fence === 0n ? await keepOnlyLast(connection, stream) : undefined;
  if (unkept !== undefined) return left(failureOf(unkept, stream));
  const token: Token = { stream, revision: fence === 0n ? 'no_stream' : fence - 1n };
  const written = await append(connection, token, proposed(type, data))();
  if (isLeft(written)) return left(failureOf(written.left, stream));
  return right((written.right.first ?? fence) + 1n);
};
