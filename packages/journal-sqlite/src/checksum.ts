import { hash } from 'node:crypto';
import { problemError } from './sqlite-problem.js';

/** What a checksum is made of. Numbers go in as their decimal text. */
export type ChecksumPart = Uint8Array | string | bigint | null;

const nothing = Buffer.alloc(0);

const bytesOfPart = (part: ChecksumPart): Uint8Array => {
  if (part === null) return nothing;
  if (typeof part === 'bigint') return Buffer.from(String(part));
  return typeof part === 'string' ? Buffer.from(part) : part;
};

/**
 * SHA-256 over the parts and their lengths, so that nothing can move from one part to the next unseen. It is kept to
 * notice damage: it has no key, so whoever can write the file can also write the checksums.
 */
export const checksumOf = (parts: ReadonlyArray<ChecksumPart>): Buffer => {
  const bytes = parts.map(bytesOfPart);
  const lengths = bytes.map(({ length }, i) => (parts[i] === null ? '-' : length)).join();
  return hash('sha256', Buffer.concat([Buffer.from(`${lengths};`), ...bytes]), 'buffer');
};

/** What stands before the checksum of the first record. */
export const noChecksum: Buffer = Buffer.alloc(32);

/** Throws where `stored` is not `expected`; `what` names the place. */
export const checkSame = (stored: Uint8Array, expected: Uint8Array, what: () => string): void => {
  if (Buffer.compare(stored, expected) !== 0)
    throw problemError('malformed', `${what()} is not as it was written`);
};
