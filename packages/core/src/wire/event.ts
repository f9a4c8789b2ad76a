import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { ComplaintEvent } from '../complaint/event.js';
import { clockFacts } from './clock-fact.js';
import { facts } from './fact.js';
import { invalidOf } from './invalid.js';
import { isObject, type JsonObject } from './json.js';

/** An event as it is stored: the type and version name the codec. */
export interface StoredEvent {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}

/** Why a stored event cannot be read. It names fields, never values. */
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

/** The names of everything that a complaint's stream may hold. */
export const eventTypes: ReadonlyArray<string> = [...known.keys()];

/** An event in its newest stored shape. */
export const encodeEvent = (event: ComplaintEvent): StoredEvent & { readonly data: JsonObject } => {
  const { version, codec } = known.get(event.type) as Known;
  const { type: _, ...data } = codec.encode(event);
  return { type: event.type, version, data };
};

/** An event as one flat object, as answers and timelines show it. */
export const eventJson = (event: ComplaintEvent): JsonObject => {
  const { type, data } = encodeEvent(event);
  return { type, ...data };
};

/** Reads a stored event of any version up to the newest known one. */
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
