import type { Either } from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { ComplaintEvent } from '../complaint/event.js';
import { clockFacts } from './clock-fact.js';
import { facts } from './fact.js';
import type { JsonObject } from './json.js';
import { schemaOf } from './schema.js';
import { decodeBy, type StoredEvent, type StoredShape, type Undecodable } from './stored-event.js';

const codecs = { ...facts, ...clockFacts };

/** One type of event as JSON: `EventJsonOf<'ComplaintReceived'>`. */
export type EventJsonOf<T extends ComplaintEvent['type']> = Readonly<t.OutputOf<(typeof codecs)[T]>>;

/** An event as one flat JSON object. Instants are ISO 8601 in UTC, days YYYY-MM-DD; `type` says which it is. */
export type EventJson = { readonly [T in ComplaintEvent['type']]: EventJsonOf<T> }[ComplaintEvent['type']];

const known: ReadonlyMap<string, StoredShape<ComplaintEvent>> = new Map(
  Object.entries(codecs).map(([type, codec]) => [
    type,
    // The codec at the key of a type is that type's, which the entries of an object cannot show.
    { version: 1, codec: codec as unknown as StoredShape<ComplaintEvent>['codec'], upcasts: {} },
  ]),
);

/** The types of all events that the stream of a complaint can hold. */
export const eventTypes = Object.keys(codecs) as ReadonlyArray<ComplaintEvent['type']>;

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
  const { version, codec } = known.get(event.type) as StoredShape<ComplaintEvent>;
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
export const eventJson = <T extends ComplaintEvent['type']>(
  event: Extract<ComplaintEvent, { readonly type: T }>,
): EventJsonOf<T> => {
  const { type, data } = encodeEvent(event);
  // The codec of a type gives the JSON of that type, which a lookup by a variable cannot show.
  return { type, ...data } as unknown as EventJsonOf<T>;
};

/**
 * The JSON Schema (2020-12) of one type of event as `eventJson` gives it, for an OpenAPI document or a system in another
 * language.
 * @example
 * import { eventSchema } from '@pengaduan/core';
 * console.log(eventSchema('ReporterReplied')['required']); // [ 'type', 'at', 'by' ]
 */
export const eventSchema = (type: ComplaintEvent['type']): JsonObject => schemaOf(codecs[type]);

/**
 * Reads a stored event of any version that this release knows.
 * @example
 * import { decodeEvent } from '@pengaduan/core';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const data = { at: '2025-02-06T08:00:00+07:00', by: 'reporter' };
 * const read = decodeEvent({ type: 'ReporterReplied', version: 2, data });
 * if (isLeft(read)) console.log(read.left.type); // NewerVersion
 */
export const decodeEvent: (stored: StoredEvent) => Either<Undecodable, ComplaintEvent> = decodeBy(known);
