import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { ComplaintEvent } from '../complaint/event.js';
import { clockFacts } from './clock-fact.js';
import { facts } from './fact.js';
import { invalidOf } from './invalid.js';
import { isObject, type JsonObject } from './json.js';

/** An event as it is stored. The type and the version say in which shape `data` is (ADR 4). */
export interface StoredEvent {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}

/**
 * Why a stored event cannot be read. `NewerVersion`: a newer release of this library wrote it, `known` is the newest
 * version that this release reads. `Malformed`: `fields` are not as they must be; their values are left out.
 */
export type Undecodable =
  | { readonly type: 'UnknownType'; readonly event: string; readonly version: number }
  | {
      readonly type: 'NewerVersion';
      readonly event: string;
      readonly version: number;
      readonly known: number;
    }
  | {
      readonly type: 'Malformed';
      readonly event: string;
      readonly version: number;
      readonly fields: ReadonlyArray<string>;
    };

type Codec = t.Type<ComplaintEvent, JsonObject>;
interface Known {
  readonly version: number;
  readonly codec: Codec;
  /** From the shape of an older version to the next one: `1` upcasts version 1 to 2. None so far. */
  readonly upcasts: { readonly [version: number]: (data: JsonObject) => JsonObject };
}

// A lookup by type, not one union: an unknown type costs one error instead of one for each member (io-ts tries all).
const known: ReadonlyMap<string, Known> = new Map(
  Object.entries({ ...facts, ...clockFacts }).map(([type, codec]) => [
    type,
    { version: 1, codec: codec as unknown as Codec, upcasts: {} },
  ]),
);

/** The types of all events that the stream of a complaint can hold. */
export const eventTypes: ReadonlyArray<string> = [...known.keys()];

/** Which events this release reads, and up to which version: another text means that it reads others. */
export const readableEvents = [...known].map(([type, { version }]) => `${type} ${version}`).join(', ');

/**
 * An event in the newest shape in which it is stored. Instants are ISO 8601 in UTC, days YYYY-MM-DD.
 * @example
 * import { encodeEvent } from '@pengaduan/core';
 * const at = Date.parse('2025-02-06T08:00:00+07:00');
 * const stored = encodeEvent({ type: 'ReporterReplied', at, by: 'reporter' });
 * console.log(stored.data); // { at: '2025-02-06T01:00:00.000Z', by: 'reporter' }
 */
export const encodeEvent = (event: ComplaintEvent): StoredEvent & { readonly data: JsonObject } => {
  const { version, codec } = known.get(event.type) as Known;
  const { type: _, ...data } = codec.encode(event);
  return { type: event.type, version, data };
};

/**
 * An event as one flat JSON object: its type beside the fields that `encodeEvent` gives, as answers of
 * `openComplaints` have it.
 * @example
 * import { eventJson } from '@pengaduan/core';
 * const { type, at } = eventJson({ type: 'ReporterReplied', at: 1676052960000, by: 'reporter' });
 * console.log(type, at); // ReporterReplied 2023-02-10T18:16:00.000Z
 */
export const eventJson = (event: ComplaintEvent): JsonObject => {
  const { type, data } = encodeEvent(event);
  return { type, ...data };
};

/**
 * Reads a stored event of any version that this release knows.
 * @example
 * import { decodeEvent } from '@pengaduan/core';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const data = { at: '2025-02-06T08:00:00+07:00', by: 'reporter' };
 * const read = decodeEvent({ type: 'ReporterReplied', version: 2, data });
 * if (isLeft(read)) console.log(read.left.type); // NewerVersion
 */
export const decodeEvent = ({ type, version, data }: StoredEvent): Either<Undecodable, ComplaintEvent> => {
  const found = known.get(type);
  if (found === undefined) return left({ type: 'UnknownType', event: type, version });
  if (version > found.version) {
    return left({ type: 'NewerVersion', event: type, version, known: found.version });
  }
  let shape = isObject(data) ? (data as JsonObject) : {};
  for (let v = version; v < found.version; v++) shape = found.upcasts[v]?.(shape) ?? shape;
  const read = found.codec.decode({ ...shape, type });
  if (!isLeft(read)) return read;
  return left({
    type: 'Malformed',
    event: type,
    version,
    fields: invalidOf(read.left).map(({ field }) => field),
  });
};
