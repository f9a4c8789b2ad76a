import type { Lang } from '@pengaduan/calendar';
import type { Around, Instant } from '@pengaduan/core';
import { checkOptions, fieldRules, type Store, type Takes } from '@pengaduan/journal';

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

const { aFunction, having, ifGiven, oneOf } = fieldRules;

const takes: Takes<PengaduanOptions> = {
  by: 'openPengaduan',
  what: 'an object with a store',
  fields: {
    store: having(
      ['journal', 'feed', 'close'],
      'it needs an open store: memoryStore({ now: Date.now }), or the value of await outcome(openSqlite({ file }))',
    ),
    lang: ifGiven(oneOf('id', 'en')),
    now: ifGiven(aFunction('Date.now')),
    around: ifGiven(aFunction('traced gives')),
  },
};

/** Throws a `TypeError` where a program was written wrongly: better when it starts than at its first question. */
export const checkPengaduanOptions = (options: unknown): void => checkOptions(takes, options);
