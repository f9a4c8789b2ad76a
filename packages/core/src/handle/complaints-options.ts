import type { Lang } from '@pengaduan/calendar';
import type { Journal } from '@pengaduan/journal';
import type { Context } from '../complaint/context.js';
import type { Instant } from '../value/instant.js';
import type { Around } from './environment.js';

/** What `openComplaints` is given. */
export interface ComplaintsOptions {
  readonly journal: Journal;
  /** Policies and calendars, `contextOf(...)`; unless given, SOP 112 (`bangkalan`) and `nasional`. */
  readonly context?: Context;
  /** The language of the sentences in answers; Indonesian unless given. */
  readonly lang?: Lang;
  /** What time it is: a command dated more than five minutes later is refused. The machine's clock unless given. */
  readonly now?: () => Instant;
  /** Goes around each handling, to measure it: `traced` of `pengaduan/opentelemetry` gives one. */
  readonly around?: Around | undefined;
}

/** Why what a program gave `openComplaints` cannot be its options, in a sentence; undefined where nothing is wrong. */
const problemOf = (options: unknown): string | undefined => {
  if (typeof options !== 'object' || options === null) return 'it takes an object with a journal';
  const { journal, context, lang, now, around }: Readonly<Record<string, unknown>> = { ...options };
  if (typeof journal !== 'object' || journal === null || !('load' in journal && 'append' in journal)) {
    return 'it needs the journal of a store: openComplaints({ journal: store.journal })';
  }
  if (context !== undefined && (typeof context !== 'object' || context === null || !('terms' in context))) {
    return 'context is what contextOf gives on its right side';
  }
  if (lang !== undefined && lang !== 'id' && lang !== 'en') return 'lang is "id" or "en"';
  if (now !== undefined && typeof now !== 'function') return 'now is a function, such as Date.now';
  if (around !== undefined && typeof around !== 'function')
    return 'around is a function, such as traced gives';
  return undefined;
};

/** Throws a `TypeError` where a program was written wrongly: better when it starts than at its first command. */
export const checkOptions = (options: unknown): void => {
  const problem = problemOf(options);
  if (problem !== undefined) throw new TypeError(`openComplaints: ${problem}.`);
};
