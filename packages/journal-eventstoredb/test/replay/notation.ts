import { randomBytes, randomUUID } from 'node:crypto';

/** Positions stay marked until the whole case has run; only then are they ranked. */
const mark = '\u0001';
const literal = new Set(['0', '-1', '9223372036854775807', '18446744073709551614', '18446744073709551615']);
const marked = new RegExp(`${mark}(\\d+)${mark}`, 'g');

export interface Notation {
  /** An argument as written in the recordings, with this run's prefix, ids and positions. */
  readonly decode: (value: unknown) => unknown;
  /** Text of this run as the recordings write it. */
  readonly text: (text: string) => string;
  readonly id: (uuid: string) => string;
  readonly position: (value: bigint | string) => string;
  /** Remembers what `{ $ref }` may point to. */
  readonly remember: (name: string, places: Places) => void;
}

export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export interface Places {
  readonly result?: Place | undefined;
  readonly events?: ReadonlyArray<Place | undefined>;
  readonly checkpoints?: ReadonlyArray<Place>;
}

type Fields = Record<string, unknown>;

const repeated = ([text, times]: [string, number]): string => text.repeat(times);

const sequence = ({ count, from = 0, label = 'e', type, pad }: Fields): ReadonlyArray<unknown> =>
  Array.from({ length: count as number }, (_, i) => {
    const n = (from as number) + i;
    const padding = pad === undefined ? {} : { pad: { $repeat: pad } };
    return { id: `#${label as string}${String(n)}`, type, data: { i: n, ...padding } };
  });

export const notation = (): Notation => {
  const prefix = `c${randomBytes(6).toString('hex')}x`;
  const ids = new Map<string, string>();
  const labels = new Map<string, string>();
  const known = new Map<string, Places>();

  const idOf = (label: string): string => {
    const id = ids.get(label) ?? randomUUID();
    ids.set(label, id);
    labels.set(id, label);
    return id;
  };
  const place = ({ $ref, event, checkpoint }: Fields): unknown => {
    const places = known.get($ref as string)!;
    if (event !== undefined) return places.events![event as number];
    return checkpoint === undefined ? places.result : places.checkpoints![checkpoint as number];
  };
  const decodeText = (text: string): unknown => {
    if (/^#\w+$/.test(text)) return idOf(text);
    return /^-?\d+n$/.test(text) ? BigInt(text.slice(0, -1)) : text.replaceAll('~', prefix);
  };
  const decode = (value: unknown): unknown => {
    if (typeof value === 'string') return decodeText(value);
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Fields;
    if ('$ref' in fields) return place(fields);
    if ('$base64' in fields) return new Uint8Array(Buffer.from(fields['$base64'] as string, 'base64'));
    if ('$utf8' in fields) return new Uint8Array(Buffer.from(decode(fields['$utf8']) as string));
    if ('$repeat' in fields) return repeated(fields['$repeat'] as [string, number]);
    if ('$seq' in fields) return decode(sequence(fields['$seq'] as Fields));
    return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, decode(item)]));
  };

  return {
    decode,
    text: (text) => text.replaceAll(prefix, '~'),
    id: (uuid) => labels.get(uuid) ?? '#?',
    position: (value) => (literal.has(String(value)) ? String(value) : `${mark}${String(value)}${mark}`),
    remember: (name, places) => known.set(name, { ...known.get(name), ...places }),
  };
};

/** Replaces the positions of a whole case by their rank: order and equality count, values do not. */
export const ranked = (answers: unknown): unknown => {
  const text = JSON.stringify(answers).replaceAll('\\u0001', mark);
  const found = [...new Set([...text.matchAll(marked)].map(([, digits]) => BigInt(digits!)))];
  const order = found.sort((a, b) => (a < b ? -1 : 1)).map(String);
  const rank = new Map(order.map((digits, i) => [digits, `@${String(i + 1)}`]));
  return JSON.parse(text.replaceAll(marked, (_, digits: string) => rank.get(digits)!));
};
