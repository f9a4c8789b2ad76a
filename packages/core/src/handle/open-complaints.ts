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

export interface ComplaintsOptions {
  readonly journal: Journal;
  /** Policies and calendars, `contextOf(...)`; unless given, SOP 112 (`bangkalan`) and `nasional`. */
  readonly context?: Context;
  /** Of the sentences in answers; Indonesian unless given. */
  readonly lang?: Lang;
  /** What time it is: a command dated more than five minutes later is refused. The machine's clock unless given. */
  readonly now?: () => Instant;
}

/** Complaints behind plain promises and plain JSON. No promise here ever rejects, but for a bug. */
export interface Complaints {
  /** Takes one command of `docs/commands.md` and answers what happened, or what is wrong and what to do. */
  readonly handle: (command: unknown) => Promise<Answer>;
  /** One complaint: its stage, facts and deadlines, these measured at an instant (now). Null where nobody received it. */
  readonly show: (
    complaint: string,
    at?: Instant,
  ) => Promise<{ readonly ok: true; readonly view: JsonObject | null } | Failed>;
}

/**
 * The context of the policies that come with the library, SOP 112 being the default.
 *
 * @example standardContext().defaultTerms.policy.id // 'bangkalan'
 */
export const standardContext = (): Context => {
  const built = contextOf(...builtInPolicies);
  if (isLeft(built)) throw new Error(`the policies of this library need a calendar: ${built.left.type}`);
  return built.right;
};

/**
 * The door for people who only know promises.
 *
 * @example
 * const complaints = openComplaints({ journal: memoryStore({ now: Date.now }).journal });
 * await complaints.handle({ command: 'ReceiveComplaint', ... }); // { ok: true, revision: 1, events: [...] }
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
