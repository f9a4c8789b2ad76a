import { isCommandError } from '@eventstore/db-client';
import type { Notation, Place } from './notation.js';

type Fields = Record<string, unknown>;

interface ClientEvent {
  readonly streamId: string;
  readonly id: string;
  readonly revision: bigint;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly isJson: boolean;
  readonly position?: Place;
}

export interface ClientResolved {
  readonly event?: ClientEvent;
  readonly link?: ClientEvent;
  readonly commitPosition?: bigint;
}

export const placeView = (place: Place | undefined, at: Notation): unknown => {
  if (place === undefined) return null;
  const [commit, prepare] = [`${at.position(place.commit)}n`, `${at.position(place.prepare)}n`];
  return commit === prepare ? commit : { commit, prepare };
};

const bytesView = (bytes: Uint8Array, at: Notation): Fields => {
  const text = at.text(Buffer.from(bytes).toString());
  return text.includes('~') ? { $utf8: text } : { $base64: Buffer.from(bytes).toString('base64') };
};

const valueView = (value: unknown, at: Notation): unknown => {
  if (value instanceof Uint8Array) return bytesView(value, at);
  if (typeof value === 'string') return at.text(value);
  if (Array.isArray(value)) return value.map((item) => valueView(item, at));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, valueView(item, at)]));
};

const eventView = (event: ClientEvent, at: Notation, short: boolean): Fields => ({
  streamId: at.text(event.streamId),
  id: at.id(event.id),
  revision: `${String(event.revision)}n`,
  type: event.type,
  ...(short ? {} : { data: valueView(event.data, at) }),
  ...(short || event.metadata === undefined ? {} : { metadata: valueView(event.metadata, at) }),
  ...(short || event.isJson ? {} : { isJson: false }),
  position: placeView(event.position, at),
});

export const resolvedView = (
  { event, link, commitPosition }: ClientResolved,
  at: Notation,
  short = false,
): Fields => {
  const own = (link ?? event)?.position?.commit;
  return {
    ...(event === undefined ? {} : { event: eventView(event, at, short) }),
    ...(link === undefined ? {} : { link: eventView(link, at, short) }),
    ...(commitPosition === own ? {} : { commitPosition: `${at.position(commitPosition ?? 0n)}n` }),
  };
};

const ordered = (events: ReadonlyArray<ClientResolved>, step: 1 | -1): boolean =>
  events.every((e, i) => i === 0 || (e.event!.revision - events[i - 1]!.event!.revision) * BigInt(step) > 0n);

export const summaryView = (events: ReadonlyArray<ClientResolved>, at: Notation): Fields => ({
  count: events.length,
  first: resolvedView(events[0]!, at, true),
  last: resolvedView(events.at(-1)!, at, true),
  ascending: ordered(events, 1),
  descending: ordered(events, -1),
});

const copied = ['type', 'code', 'maxAppendSize', 'errorMessage'];

export const errorView = (error: unknown, at: Notation): Fields => {
  const e = error as Fields & { readonly constructor: { readonly name: string }; readonly message: string };
  const version = (key: string): Fields => {
    const value = e[key];
    if (value === undefined) return {};
    return { [key]: typeof value === 'bigint' ? `${String(value)}n` : value };
  };
  return {
    constructor: e.constructor.name,
    message: at.text(e.message),
    ...Object.fromEntries(copied.filter((key) => e[key] !== undefined).map((key) => [key, e[key]])),
    ...(e['streamName'] === undefined ? {} : { streamName: at.text(e['streamName'] as string) }),
    ...version('expectedVersion'),
    ...version('actualVersion'),
    ...(e['_raw'] === undefined || e['_raw'] === null ? {} : { hasRaw: true }),
    ...(isCommandError(e as unknown as Error) ? {} : { isCommandError: false }),
  };
};
