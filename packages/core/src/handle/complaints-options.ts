import type { Lang } from '@pengaduan/calendar';
import { checkFields, fieldRules, type Journal, type Takes } from '@pengaduan/journal';
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

const { aFunction, having, ifGiven, oneOf } = fieldRules;

const takes: Takes<ComplaintsOptions> = {
  by: 'openComplaints',
  what: 'an object with a journal',
  fields: {
    journal: having(
      ['load', 'append'],
      'it needs the journal of a store: openComplaints({ journal: store.journal })',
    ),
    context: ifGiven(having(['terms'], 'context is what contextOf gives on its right side')),
    lang: ifGiven(oneOf('id', 'en')),
    now: ifGiven(aFunction('Date.now')),
    around: ifGiven(aFunction('traced gives')),
  },
};

/** Throws a `TypeError` where a program was written wrongly. What it gave may be wider, such as an environment. */
export const checkComplaintsOptions = (options: unknown): void => checkFields(takes, options);
