import type { Lang } from '@pengaduan/calendar';
import type { Around, Instant } from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import { strangeNames } from './fields.js';

/** What `openPengaduan` is given. */
export interface PengaduanOptions {
  /** An open store: `memoryStore`, or what `openSqlite` or `openEventStoreDb` gave. */
  readonly store: Store;
  /** The language of the sentences in answers; Indonesian unless given. */
  readonly lang?: Lang | undefined;
  /** What time it is, epoch milliseconds. The machine's clock unless given. */
  readonly now?: (() => Instant) | undefined;
  /** Goes around each handling of commands, to measure it: `traced` of `pengaduan/opentelemetry` gives one. */
  readonly around?: Around;
}

const names: Readonly<Record<keyof PengaduanOptions, true>> = {
  store: true,
  lang: true,
  now: true,
  around: true,
};

const ports = ['journal', 'feed', 'close'];

const problemOf = (options: unknown): string | undefined => {
  if (typeof options !== 'object' || options === null) return 'it takes an object with a store';
  const [strange] = strangeNames(options, names);
  if (strange !== undefined) return `there is no option ${strange}`;
  const { store, lang, now, around }: Readonly<Record<string, unknown>> = { ...options };
  if (typeof store !== 'object' || store === null || !ports.every((port) => port in store)) {
    return 'it needs an open store: memoryStore({ now: Date.now }), or the value of await outcome(openSqlite({ file }))';
  }
  if (lang !== undefined && lang !== 'id' && lang !== 'en') return 'lang is "id" or "en"';
  if (now !== undefined && typeof now !== 'function') return 'now is a function, such as Date.now';
  if (around !== undefined && typeof around !== 'function')
    return 'around is a function, such as traced gives';
  return undefined;
};

/** Throws a `TypeError` where a program was written wrongly: better when it starts than at its first question. */
export const checkOptions = (options: unknown): void => {
  const problem = problemOf(options);
  if (problem !== undefined) throw new TypeError(`openPengaduan: ${problem}.`);
};
