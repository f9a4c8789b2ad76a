import { uuidV5 } from '#uuid-v5';
import { parse } from 'uuid';
import type { Json } from './json.js';

/** Made once for this library. Another value would give every event another id, and no retry would be recognised. */
const libraryNamespace = parse('e3f5f3ac-2f1b-5d3c-9a54-6f3f6a0f0b11');

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
  uuidV5(JSON.stringify(parts), libraryNamespace);
