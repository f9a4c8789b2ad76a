import { hash } from 'node:crypto';
import { problemError } from './sqlite-problem.js';

/** What a checksum is made of. Numbers go in as their decimal text. */
export type ChecksumPart = Uint8Array | string | bigint | null;

const textOrBytes = (part: ChecksumPart): Uint8Array | string => {
  if (part === null) return '';
  return typeof part === 'bigint' ? String(part) : part;
};

const mostBytesOf = (part: Uint8Array | string): number =>
  typeof part === 'string' ? 3 * part.length : part.length;

const put = (bytes: Buffer, part: Uint8Array | string, at: number): number => {
  if (typeof part === 'string') return bytes.write(part, at);
  bytes.set(part, at);
  return part.length;
};

/** Room for the digits of a length and what stands behind them; once more for what stands behind them all. */
const roomForLength = 17;

/** Where the bytes of most checksums are put together, one after the other: a buffer for each would cost as much as hashing. */
const usual = Buffer.alloc(16 * 1024);

/**
 * SHA-256 over the parts and their lengths, so that nothing can move from one part to the next unseen. It is kept to
 * notice damage: it has no key, so whoever can write the file can also write the checksums.
 */
export const checksumOf = (parts: ReadonlyArray<ChecksumPart>): Buffer => {
  const given = parts.map(textOrBytes);
  const start = roomForLength * (parts.length + 1);
  const room = given.reduce((sum, part) => sum + mostBytesOf(part), start);
  const bytes = room <= usual.length ? usual : Buffer.alloc(room);
  let end = start;
  const lengths = given.map((part, i) => {
    const length = put(bytes, part, end);
    end += length;
    return parts[i] === null ? '-' : length;
  });
  const head = `${lengths.join()};`;
  const begin = start - head.length;
  bytes.write(head, begin);
  // Node makes a text of a hash in half the time of a buffer.
  return Buffer.from(hash('sha256', bytes.subarray(begin, end), 'binary'), 'binary');
};

/** What stands before the checksum of the first record. */
export const noChecksum: Buffer = Buffer.alloc(32);

/** Throws where `stored` is not `expected`; `what` names the place. */
export const checkSame = (stored: Uint8Array, expected: Uint8Array, what: () => string): void => {
  if (Buffer.compare(stored, expected) !== 0)
    throw problemError('malformed', `${what()} is not as it was written`);
};
