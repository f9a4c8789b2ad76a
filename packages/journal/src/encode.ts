import { left, right, type Either } from 'fp-ts/lib/Either.js';
import type { NotJson, TooLarge } from './failure.js';
import type { Proposed } from './ports.js';

/** EventStoreDB's own default for a whole append, 1 MiB. */
export const defaultAppendLimit = 1_048_576;

/** No JSON reader promises more levels than this; SQLite's stops at 1,000. */
const deepest = 500;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Only what JSON.stringify writes and JSON.parse gives back: no class, hole, symbol, or name on an array. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  if (Array.isArray(value)) return Object.keys(value).length <= value.length;
  return prototype === Object.prototype || prototype === null;
};

/** Where a value stops being JSON, as a JSON pointer; undefined where it is JSON throughout. */
const notJsonAt = (value: unknown, path: string, above: ReadonlyArray<object>): string | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? undefined : path;
  if (typeof value !== 'object' || !isPlain(value)) return path;
  if (above.length === deepest || above.includes(value)) return path;
  const inside = [...above, value];
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    const at = notJsonAt(item, `${path}/${escaped(String(key))}`, inside);
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
