import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { invalidOf } from './invalid.js';
import { isObject, type JsonObject } from './json.js';

/** An event as it is stored. The type and the version say in which shape `data` is (ADR 4). */
export interface StoredEvent {
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
}

/**
 * Why a stored event cannot be read. `UnknownType`, `NewerVersion`: a newer release of this library wrote it, `known`
 * is the newest version that this release reads. `MissingUpcast`: it is older, and this release does not know how to
 * read it any more. `Malformed`: `fields` are not as they must be; their values are left out.
 */
export type Undecodable =
  | { readonly type: 'UnknownType'; readonly event: string; readonly version: number }
  | {
      readonly type: 'NewerVersion' | 'MissingUpcast';
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

/** From the shape of an older version to the next one: `1` upcasts version 1 to 2. */
export interface Upcasts {
  readonly [version: number]: (data: JsonObject) => JsonObject;
}

/** The newest stored shape of a type, and how the older ones become it. */
export interface StoredShape<A> {
  readonly version: number;
  readonly codec: t.Type<A, JsonObject>;
  readonly upcasts: Upcasts;
}

/** Data of version `from` in the shape of version `to`; undefined where a step is missing: no shape is guessed. */
const upcast = (upcasts: Upcasts, data: JsonObject, from: number, to: number): JsonObject | undefined => {
  let shape = data;
  let version = from;
  for (; version < to; version++) {
    const next = upcasts[version];
    if (next === undefined) return undefined;
    shape = next(shape);
  }
  return version === to ? shape : undefined;
};

/** Reads stored events by their types: a lookup, so that an unknown type costs one error (io-ts unions try all). */
export const decodeBy =
  <A>(shapes: ReadonlyMap<string, StoredShape<A>>) =>
  ({ type, version, data }: StoredEvent): Either<Undecodable, A> => {
    const found = shapes.get(type);
    if (found === undefined) return left({ type: 'UnknownType', event: type, version });
    const known = found.version;
    if (version > known) return left({ type: 'NewerVersion', event: type, version, known });
    const shape = upcast(found.upcasts, isObject(data) ? (data as JsonObject) : {}, version, known);
    if (shape === undefined) return left({ type: 'MissingUpcast', event: type, version, known });
    const read = found.codec.decode({ ...shape, type });
    if (!isLeft(read)) return right(read.right);
    const fields = invalidOf(read.left).map(({ field }) => field);
    return left({ type: 'Malformed', event: type, version, fields });
  };
