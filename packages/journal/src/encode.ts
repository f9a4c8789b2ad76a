import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { notJson, tooLarge } from './failure-constructors.js';
import type { NotJson, TooLarge } from './failure.js';
import type { Json } from './json.js';
import type { Proposed } from './ports/record.js';

/** 1 MiB, in bytes: EventStoreDB's own default for a whole append (its option `MaxAppendSize`). */
export const defaultAppendLimit = 1_048_576;

/** Readers of JSON differ in how many levels they take; SQLite's stops at 1,000 (https://sqlite.org/json1.html). */
const maxDepth = 500;

/** A key as a part of a JSON pointer (RFC 6901, section 3). */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Only what JSON.stringify writes and JSON.parse gives back: no class, hole or symbol, and no name on an array. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (Object.getOwnPropertySymbols(value).length > 0) return false;
  if (Array.isArray(value)) return Object.keys(value).length <= value.length;
  return prototype === Object.prototype || prototype === null;
};

const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0));

/** Whether a value that is no scalar may hold others. A value inside itself would never end. */
const isContainer = (value: unknown, ancestors: ReadonlyArray<object>): value is object =>
  typeof value === 'object' &&
  value !== null &&
  isPlain(value) &&
  ancestors.length < maxDepth &&
  !ancestors.includes(value);

const isJson = (value: unknown, ancestors: Array<object>): boolean => {
  if (isScalar(value)) return true;
  if (!isContainer(value, ancestors)) return false;
  ancestors.push(value);
  for (const item of Array.isArray(value) ? value : Object.values(value)) {
    if (!isJson(item, ancestors)) return false;
  }
  ancestors.pop();
  return true;
};

/** Where a value that is not JSON stops being it, as a JSON pointer from it. */
const notJsonAt = (value: unknown, ancestors: ReadonlyArray<object>): string => {
  if (!isContainer(value, ancestors)) return '';
  const inside = [...ancestors, value];
  for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (!isJson(item, [...inside])) return `/${escaped(String(key))}${notJsonAt(item, inside)}`;
  }
  return '';
};

/** A value as JSON text; where it is not JSON, where it stops being it, as a JSON pointer. */
const textOf = (value: Json): Either<string, string> =>
  isJson(value, []) ? right(JSON.stringify(value)) : left(notJsonAt(value, []));

/** An event as it is sent: data and metadata as JSON text. */
export interface Encoded {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

const utf8 = new TextEncoder();
const bytesOf = ({ type, data, metadata }: Encoded): number =>
  [type, data, metadata].reduce((sum, text) => sum + utf8.encode(text).length, 0);

/** No character takes more than three bytes for each of its places in a text, so that most appends need not be counted. */
const bytesAtMost = ({ type, data, metadata }: Encoded): number =>
  3 * (type.length + data.length + metadata.length);

/**
 * Makes the JSON text of a whole append, or says where it is not JSON, or how far it is above `limit`. The size is that of
 * types, data and metadata together, in bytes of UTF-8; the limit is 1 MiB unless given. For adapters: with it nothing
 * that a store cannot keep is ever sent.
 *
 * @example
 * import { encodeAppend } from '@pengaduan/journal';
 * import { isLeft, isRight } from 'fp-ts/lib/Either.js';
 * const event = { id: '6f6ab4a4-6cd5-4f64-8f30-7f2e5a1c0d11', type: 'Counted', data: { n: 1 }, metadata: {} };
 * const encoded = encodeAppend([event]);
 * console.log(isRight(encoded) && encoded.right[0]?.data); // {"n":1}
 * const refused = encodeAppend([event], 10);
 * console.log(isLeft(refused) && refused.left.type); // TooLarge
 */
export const encodeAppend = (
  events: ReadonlyArray<Proposed>,
  limit = defaultAppendLimit,
): Either<TooLarge | NotJson, ReadonlyArray<Encoded>> => {
  const encoded: Array<Encoded> = [];
  let atMost = 0;
  // Events of one command have the same metadata, which is made text once.
  let shared: { readonly metadata: Json; readonly text: Either<string, string> } | undefined;
  for (const [index, { id, type, data, metadata }] of events.entries()) {
    const dataText = textOf(data);
    if (isLeft(dataText)) return left(notJson(`/${String(index)}/data${dataText.left}`));
    if (shared?.metadata !== metadata) shared = { metadata, text: textOf(metadata) };
    if (isLeft(shared.text)) return left(notJson(`/${String(index)}/metadata${shared.text.left}`));
    const event = { id, type, data: dataText.right, metadata: shared.text.right };
    atMost += bytesAtMost(event);
    encoded.push(event);
  }
  if (atMost <= limit) return right(encoded);
  const bytes = encoded.reduce((sum, event) => sum + bytesOf(event), 0);
  return bytes > limit ? left(tooLarge(bytes, limit)) : right(encoded);
};
