import { createHash } from 'node:crypto';
import type { Json } from './json.js';

/** Made once for this library. Another value would give every event another id, and no retry would be recognised. */
const libraryNamespace = 'e3f5f3ac-2f1b-5d3c-9a54-6f3f6a0f0b11';

/** UUID version 5: the SHA-1 hash of a namespace and a text (RFC 9562, section 5.5). */
export const uuidV5 = (namespace: string, text: string): string => {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(text)
    .digest('hex');
  // The highest two bits of the 17th digit are the variant, binary 10.
  const variant = (0x8 | (parseInt(hash.charAt(16), 16) & 0x3)).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `5${hash.slice(13, 16)}`];
  return [...parts, `${variant}${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
};

/**
 * The id of what is being done: a UUID that is always the same for the same parts, and another one for others. An event
 * takes it from its stream, the id of its command and its place in the append, so that a store recognises an append that
 * is sent again.
 *
 * @example
 * import { deterministicId } from '@pengaduan/journal';
 * const id = deterministicId('complaint-1', 'command-7', 0);
 * console.log(id === deterministicId('complaint-1', 'command-7', 0)); // true
 * console.log(id === deterministicId('complaint-1', 'command-7', 1)); // false
 */
export const deterministicId = (...parts: ReadonlyArray<Json>): string =>
  uuidV5(libraryNamespace, JSON.stringify(parts));
