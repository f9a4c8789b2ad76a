import { randomUUID } from 'node:crypto';
import { endOfStream, type Draft, type Log } from './log.js';

export const metastreamOf = (stream: string): string => `$$${stream}`;
export const isMetastream = (stream: string): boolean => stream.startsWith('$$');

const parsed = (bytes: Uint8Array): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString());
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

const metadataOf = (log: Log, stream: string): Record<string, unknown> => {
  const last = log.records(metastreamOf(stream)).at(-1);
  return last?.json === true ? parsed(last.data) : {};
};

const whole = (value: unknown, from: number): bigint | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= from ? BigInt(value) : undefined;

/** 2^63-1 does not fit a double: everything from there on is "deleted". */
export const isSoftDeleted = (log: Log, stream: string): boolean =>
  !isMetastream(stream) && (whole(metadataOf(log, stream)['$tb'], 0) ?? 0n) >= endOfStream;

/** The lowest revision a reader of the stream still sees. A metadata stream behaves as if `$maxCount` were 1. */
export const firstReadable = (log: Log, stream: string): bigint => {
  const metadata = isMetastream(stream) ? { $maxCount: 1 } : metadataOf(log, stream);
  const before = whole(metadata['$tb'], 0) ?? 0n;
  const count = whole(metadata['$maxCount'], 1);
  const byCount = count === undefined ? 0n : BigInt(log.records(stream).length) - count;
  return before > byCount ? before : byCount;
};

const metadataEvent = (text: string): Draft => ({
  id: randomUUID(),
  type: '$metadata',
  json: true,
  data: Buffer.from(text),
  meta: new Uint8Array(),
});

/** A soft delete replaces whatever metadata there was. */
export const softDelete = (log: Log, stream: string) =>
  log.push(metastreamOf(stream), [metadataEvent(`{"$tb":${String(endOfStream)}}`)])[0]!;

/** The stream goes on after its old end: the server itself writes where it begins anew. */
export const revive = (log: Log, stream: string, from: bigint): void => {
  const metadata = { ...metadataOf(log, stream), $tb: Number(from) };
  log.push(metastreamOf(stream), [metadataEvent(JSON.stringify(metadata))]);
};
