import type { Lang } from '@pengaduan/calendar';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { Journal } from '@pengaduan/journal';
import { contextOf } from '../complaint/context-of.js';
import { termsNamed, type Context } from '../complaint/context.js';
import { bangkalan } from '../policies/bangkalan.js';
import { nasional } from '../policies/nasional.js';
import { decodeCommand } from '../wire/command.js';
import type { JsonObject } from '../wire/json.js';
import { accepted, failed, invalid, refused, type Answer, type Failed, type Speech } from './answer.js';
import { handle } from './handle.js';
import { history } from './history.js';
import { viewOf } from './view.js';

export interface ComplaintsOptions {
  readonly journal: Journal;
  /** Policies and calendars, `contextOf(...)`; unless given, SOP 112 (`bangkalan`) and `nasional`. */
  readonly context?: Context;
  /** Of the sentences in answers; Indonesian unless given. */
  readonly lang?: Lang;
}

/** Complaints behind plain promises and plain JSON. No promise here ever rejects, but for a bug. */
export interface Complaints {
  /** Takes one command of `docs/commands.md` and answers what happened, or what is wrong and what to do. */
  readonly handle: (command: unknown) => Promise<Answer>;
  /** One complaint: its stage, facts and deadlines. Null where nobody received it. */
  readonly show: (
    complaint: string,
  ) => Promise<{ readonly ok: true; readonly view: JsonObject | null } | Failed>;
}

/** The context of the two policies that come with the library, SOP 112 being the default. */
export const standardContext = (): Context => {
  const built = contextOf(bangkalan, nasional);
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
}: ComplaintsOptions): Complaints => {
  const terms = termsNamed(context, context.defaultPolicy);
  const speech: Speech = { lang, zone: terms._tag === 'Some' ? terms.value.policy.zone : 'Asia/Jakarta' };
  return {
    handle: async (input) => {
      const read = decodeCommand(input);
      if (isLeft(read)) return invalid(read.left, speech);
      const done = await handle({ journal, context })(read.right)();
      if (isLeft(done)) return failed(done.left, speech);
      return isLeft(done.right) ? refused(done.right.left, speech) : accepted(done.right.right);
    },
    show: async (complaint) => {
      const found = await history(journal)(complaint)();
      if (isLeft(found)) return failed(found.left, speech);
      return { ok: true, view: found.right._tag === 'None' ? null : viewOf(found.right.value) };
    },
  };
};
