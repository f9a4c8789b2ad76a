import { hash } from 'node:crypto';

/**
 * The checksum of texts, for a row to keep of another one (`provenWhenRead` of a `ProjectionDefinition`): where it differs from
 * that of what is read, the other row is not as it was written, or belongs to another. SHA-256 over their lengths and themselves.
 *
 * @example
 * import { proofOf } from '@pengaduan/journal-sqlite';
 * console.log(proofOf(['ab', 'c']) === proofOf(['a', 'bc'])); // false
 */
export const proofOf = (texts: ReadonlyArray<string>): string =>
  hash('sha256', `${texts.map(({ length }) => length).join()};${texts.join('')}`, 'base64');
