import { hash } from 'node:crypto';

const utf8 = new TextEncoder();
const mostBytesOfAUnit = 3;

/**
 * The UUID of version 5 of a name in UTF-8 (RFC 9562, section 5.5), by the SHA-1 of Node: almost three times as fast as that
 * for anywhere.
 */
export const uuidV5 = (name: string, namespace: Uint8Array): string => {
  const bytes = new Uint8Array(namespace.length + mostBytesOfAUnit * name.length);
  bytes.set(namespace);
  const { written } = utf8.encodeInto(name, bytes.subarray(namespace.length));
  const digest = hash('sha1', bytes.subarray(0, namespace.length + written));
  // Digit 12 is the version, and the first two bits of digit 16 are the variant.
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  const [last, end] = [digest.slice(17, 20), digest.slice(20, 32)];
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${last}-${end}`;
};
