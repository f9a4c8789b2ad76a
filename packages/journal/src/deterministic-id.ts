import { hash } from 'node:crypto';
import type { Json } from './json.js';

/** Made once for this library. Another value would give every event another id, and no retry would be recognised. */
const libraryNamespace = Buffer.from('e3f5f3ac2f1b5d3c9a546f3f6a0f0b11', 'hex');

/**
 * The id of what is being done: a UUID that is always the same for the same parts, and another one for others. An event
 * takes it from its stream, the id of its command and its place in the append, so that a store recognises an append that
 * is sent again. It is of version 5 (RFC 9562, section 5.5), the name being the parts as JSON.
 *
 * @example
 * import { deterministicId } from '@pengaduan/journal';
 * const id = deterministicId('complaint-1', 'command-7', 0);
 * console.log(id === deterministicId('complaint-1', 'command-7', 0)); // true
 * console.log(id === deterministicId('complaint-1', 'command-7', 1)); // false
 */
export const deterministicId = (...parts: ReadonlyArray<Json>): string => {
  const name = Buffer.from(JSON.stringify(parts));
  const sha1 = hash('sha1', Buffer.concat([libraryNamespace, name]));
  const variant = ((parseInt(sha1.slice(16, 17), 16) & 0b11) | 0b1000).toString(16);
  const [first, second] = [sha1.slice(0, 8), sha1.slice(8, 12)];
  return `${first}-${second}-5${sha1.slice(13, 16)}-${variant}${sha1.slice(17, 20)}-${sha1.slice(20, 32)}`;
};
