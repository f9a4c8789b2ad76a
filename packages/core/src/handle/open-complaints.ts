import type { Lang } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import type { Journal } from '@pengaduan/journal';
import { contextOf } from '../complaint/context-of.js';
import type { Context } from '../complaint/context.js';
import { builtInPolicies } from '../policies/built-in.js';
import type { Instant } from '../value/instant.js';
import { decodeCommand } from '../wire/command.js';
import type { JsonObject } from '../wire/json.js';
import { accepted, failed, invalid, refused, type Answer, type Failed, type Locale } from './answer.js';
import { handle } from './handle.js';
import { history } from './history.js';
import { viewOf } from './view.js';

/** What `openComplaints` is given. */
export interface ComplaintsOptions {
  readonly journal: Journal;
  /** Policies and calendars, `contextOf(...)`; unless given, SOP 112 (`bangkalan`) and `nasional`. */
  readonly context?: Context;
  /** The language of the sentences in answers; Indonesian unless given. */
  readonly lang?: Lang;
  /** What time it is: a command dated more than five minutes later is refused. The machine's clock unless given. */
  readonly now?: () => Instant;
}

/** Complaints by plain promises and plain JSON. A promise rejects only where this library has a bug. */
export interface Complaints {
  /** Takes one command of docs/commands.md. Answers what happened, or what is wrong and what to do. */
  readonly handle: (command: unknown) => Promise<Answer>;
  /**
   * One complaint: its stage, its facts, and its deadlines with their state at an instant (now unless given), as
   * `viewOf` gives it. Null where nobody received it.
   */
  readonly show: (
    complaint: string,
    at?: Instant,
  ) => Promise<{ readonly ok: true; readonly view: JsonObject | null } | Failed>;
}

/**
 * The context of the policies that come with the library. SOP 112 (`bangkalan`) is the default.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * console.log([...standardContext().terms.keys()]); // [ 'bangkalan@1', 'nasional@1' ]
 */
export const standardContext = (): Context => {
  const built = contextOf(...builtInPolicies);
  if (isLeft(built)) throw new Error(`the policies of this library need a calendar: ${built.left.type}`);
  return built.right;
};

/**
 * Opens the complaints of a journal for applications that use promises and JSON rather than fp-ts.
 * @example
 * import { openComplaints } from '@pengaduan/core';
 * import { memoryStore } from '@pengaduan/journal';
 * const complaints = openComplaints({ journal: memoryStore({ now: Date.now }).journal, lang: 'en' });
 * const command = { command: 'CloseComplaint', id: 'c1', complaint: '6340753', at: '2025-02-03T08:00:00+07:00' };
 * const answer = await complaints.handle({ ...command, by: { role: 'coordinator', id: 'o-1' } });
 * console.log(answer.ok); // false
 * if ('rejection' in answer) console.log(answer.rejection['type']); // NotReceived
 */
export const openComplaints = ({
  journal,
  context = standardContext(),
  lang = 'id',
  now = Date.now,
}: ComplaintsOptions): Complaints => {
  const locale: Locale = { lang, zone: context.defaultTerms.policy.zone };
  return {
    handle: async (input) => {
      const read = decodeCommand(input);
      if (isLeft(read)) return invalid(read.left, locale);
      const done = await handle({ journal, context, now })(read.right)();
      if (isLeft(done)) return failed(done.left, locale);
      return isLeft(done.right) ? refused(done.right.left, locale) : accepted(done.right.right);
    },
    show: async (complaint, at = now()) => {
      const found = await history(journal)(complaint)();
      if (isLeft(found)) return failed(found.left, locale);
      return { ok: true, view: isNone(found.right) ? null : viewOf(found.right.value, context, at) };
    },
  };
};
