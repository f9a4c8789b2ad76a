import type { Notation } from './notation.js';
import type { Message, Seen, Status } from './tap.js';

type Fields = Record<string, unknown>;
type Getters = Record<string, () => unknown>;

const utf8 = (bytes: Uint8Array): unknown => {
  const text = Buffer.from(bytes).toString();
  return Buffer.from(text).equals(bytes) ? text : { $base64: Buffer.from(bytes).toString('base64') };
};

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const positions = new Set(['commitPosition', 'preparePosition']);
const namedAs: Readonly<Record<string, string>> = { metadataMap: 'metadata' };

const scalar = (key: string, value: unknown, getters: Getters, name: string, at: Notation): unknown => {
  const bytes = getters[`get${name}_asU8`];
  if (bytes !== undefined) {
    const text = utf8(bytes.call(getters) as Uint8Array);
    return typeof text === 'string' ? at.text(text) : text;
  }
  if (positions.has(key)) return at.position(value as string);
  if (key === 'subscriptionId') return '<subscription id>';
  return typeof value === 'string' ? at.text(value) : value;
};

const uuid = (message: Fields & Getters, at: Notation, readId: (message: unknown) => string): Fields => ({
  [message['hasStructured']!() === true ? 'structured' : 'string']: at.id(readId(message)),
});

/** A message as an object with only the fields that are set, named as the recordings name them. */
export const plain = (message: Message, at: Notation, readId: (message: unknown) => string): Fields => {
  const getters = message as unknown as Fields & Getters;
  if ('hasStructured' in getters && 'getString' in getters) return uuid(getters, at, readId);
  const fields: Fields = {};
  for (const property of Object.getOwnPropertyNames(Object.getPrototypeOf(message))) {
    const name = /^get(\w+)$/.exec(property)?.[1];
    if (name === undefined || name.includes('_as') || name.endsWith('Case') || name.includes('2060'))
      continue;
    if (getters[`has${name}`]?.() === false) continue;
    const value = getters[property]!();
    const key = lower(name);
    if (name === 'MetadataMap') {
      const map = value as { readonly getEntryList: () => ReadonlyArray<[string, string]> };
      const entries = map.getEntryList().map(([k, v]) => [k, k === 'created' ? '<ticks>' : at.text(v)]);
      fields[namedAs[key]!] = Object.fromEntries(entries);
    } else if (typeof value === 'object' && value !== null && 'serializeBinary' in value) {
      fields[key] = plain(value, at, readId);
    } else fields[key] = scalar(key, value, getters, name, at);
  }
  return fields;
};

const shortRecord = (record: Fields): Fields => {
  const [commit, prepare] = [record['commitPosition'], record['preparePosition']];
  return {
    stream: (record['streamIdentifier'] as Fields)['streamName'],
    revision: record['streamRevision'],
    id: Object.values(record['id'] as Fields)[0],
    ...(commit === prepare ? { at: commit } : { commit, prepare }),
  };
};

/** The short form of a read event: who, where, and nothing of what. */
export const shortened = (response: Fields): Fields => {
  const read = response['event'] as Fields | undefined;
  if (read === undefined) return response;
  const [event, link] = [read['event'] as Fields | undefined, read['link'] as Fields | undefined];
  const own = (link ?? event)?.['commitPosition'];
  return {
    event: {
      ...(event === undefined ? {} : { event: shortRecord(event) }),
      ...(link === undefined ? {} : { link: shortRecord(link) }),
      ...(read['commitPosition'] === own ? {} : { commitPosition: read['commitPosition'] }),
      ...('noPosition' in read ? { noPosition: {} } : {}),
    },
  };
};

const trailers = ['exception', 'stream-name', 'expected-version', 'actual-version', 'maximum-append-size'];

export const statusView = (
  status: Status,
  names: Readonly<Record<number, string>>,
  at: Notation,
): unknown => {
  if (status.code === 0) return 'OK';
  const map = status.metadata.getMap();
  const present = trailers.filter((key) => map[key] !== undefined);
  const kept: Fields = Object.fromEntries(present.map((key) => [key, at.text(String(map[key]))]));
  return {
    code: status.code,
    name: names[status.code],
    details: at.text(status.details),
    ...(present.length === 0 ? {} : { trailers: kept }),
  };
};

export const methodView = (seen: Seen): string => seen.method.charAt(0).toUpperCase() + seen.method.slice(1);
