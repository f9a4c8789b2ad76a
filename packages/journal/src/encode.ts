import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { NotJson, TooLarge } from './failure.js';
import type { Proposed } from './ports.js';

/** EventStoreDB's own default for a whole append, 1 MiB. */
export const defaultAppendLimit = 1_048_576;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where a value stops being JSON, as a JSON pointer; undefined where it is JSON throughout. */
const notJsonAt = (value: unknown, path: string, above: ReadonlyArray<object>): string | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : path;
  if (typeof value !== 'object' || above.includes(value)) return path;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path;
  const inside = [...above, value];
  for (const [key, item] of Object.entries(value)) {
    const at = notJsonAt(item, `${path}/${escaped(key)}`, inside);
    if (at !== undefined) return at;
  }
  return undefined;
};

export interface Encoded {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Serialises a whole append once, or says where it is not JSON or by how much it is too large. */
export const encodeAppend = (
  events: ReadonlyArray<Proposed>,
  limit = defaultAppendLimit,
): Either<TooLarge | NotJson, ReadonlyArray<Encoded>> => {
  const encoded: Array<Encoded> = [];
  let bytes = 0;
  for (const [index, { id, type, data, metadata }] of events.entries()) {
    const path =
      notJsonAt(data, `/${String(index)}/data`, []) ?? notJsonAt(metadata, `/${String(index)}/metadata`, []);
    if (path !== undefined) return left({ type: 'NotJson', path, retry: 'never' });
    const event = { id, type, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
    bytes += Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata) + Buffer.byteLength(type);
    encoded.push(event);
  }
  return bytes > limit ? left({ type: 'TooLarge', bytes, limit, retry: 'never' }) : right(encoded);
};
