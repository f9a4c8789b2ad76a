import { checksumOf } from './checksum.js';

/**
 * The checksum of texts, for a row to keep of another one (`provenWhenRead` of a `ProjectionDefinition`): where it differs from
 * that of what is read, the other row is not as it was written, or belongs to another.
 *
 * @example
 * import { proofOf } from '@pengaduan/journal-sqlite';
 * console.log(proofOf(['ab', 'c']) === proofOf(['a', 'bc'])); // false
 */
export const proofOf = (texts: ReadonlyArray<string>): string => checksumOf(texts).toString('base64');
