import { isLeft } from 'fp-ts/lib/Either.js';
import { isNone } from 'fp-ts/lib/Option.js';
import { cached, checkFields } from '@pengaduan/journal';
import { contextOf } from '../complaint/context-of.js';
import type { Context } from '../complaint/context.js';
import { builtInPolicies } from '../policies/built-in.js';
import type { Actor } from '../value/actor.js';
import type { Instant } from '../value/instant.js';
import { decodeCommand } from '../wire/command.js';
import { withTextInstants, type CommandInput, type OwnCommandInput } from '../wire/command-input.js';
import { unknownField } from '../wire/invalid.js';
import { isObject } from '../wire/json.js';
import { accepted, failed, invalid, refused, type Answer, type Failed, type Locale } from './answer.js';
import { checkComplaintsOptions, type ComplaintsOptions } from './complaints-options.js';
import { handle } from './handle.js';
import { history } from './history.js';
import { viewOf, type ComplaintView } from './view.js';

/** Commands by one actor, whom the application knows: what comes from outside cannot speak for anybody else. */
export interface ComplaintsOfActor {
  /** Takes one command, without `by`. */
  readonly handle: (command: OwnCommandInput) => Promise<Answer>;
  /** The same for what comes from outside, such as the body of a request. A `by` in it is not valid. */
  readonly handleUnknown: (input: unknown) => Promise<Answer>;
  readonly show: Complaints['show'];
}

const takesInstant = {
  by: 'show',
  what: 'a complaint and an instant',
  fields: {
    at: {
      fits: (at: unknown) => (typeof at === 'number' || at instanceof Date) && !Number.isNaN(Number(at)),
      told: () => 'at is an instant, a Date or milliseconds since 1970',
    },
  },
};

/** The records that kept states are folded from, all together: some 800 complaints, in 10 MB or less. */
const keptRecords = 20_000;

/** Complaints by plain promises and plain JSON. A promise rejects only where this library has a bug. */
export interface Complaints {
  /** Takes one command of docs/commands.md. Answers what happened, or what is wrong and what to do. */
  readonly handle: (command: CommandInput) => Promise<Answer>;
  /**
   * The same for what comes from outside and may be anything. Who speaks is taken from its `by`: give it nothing that
   * others wrote, but `as(actor).handleUnknown`.
   */
  readonly handleUnknown: (input: unknown) => Promise<Answer>;
  /** The door for one actor, such as the user who is signed in. */
  readonly as: (actor: Actor) => ComplaintsOfActor;
  /** One complaint, with the state of its deadlines at an instant (now unless given). Null where nobody received it. */
  readonly show: (
    complaint: string,
    at?: Instant | Date,
  ) => Promise<{ readonly ok: true; readonly view: ComplaintView | null } | Failed>;
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
 * Opens the complaints of a journal for applications that use promises and JSON rather than fp-ts. Throws a `TypeError`
 * at once where an option is missing or of another kind. It keeps the states of the complaints that it handled last
 * (`cached` of @pengaduan/journal), so that a command reads only what is new.
 * @example
 * import { openComplaints } from '@pengaduan/core';
 * import { memoryStore } from '@pengaduan/journal';
 * const complaints = openComplaints({ journal: memoryStore({ now: Date.now }).journal, lang: 'en' });
 * const coordinator = complaints.as({ role: 'coordinator', id: 'o-1' });
 * const close = { id: 'c1', complaint: '6340753', at: new Date('2025-02-03T08:00:00+07:00') };
 * const answer = await coordinator.handle({ command: 'CloseComplaint', ...close });
 * if (!answer.ok) console.log(answer.rejection?.type); // NotReceived
 */
export const openComplaints = (options: ComplaintsOptions): Complaints => {
  checkComplaintsOptions(options);
  const { journal, context = standardContext(), lang = 'id', now = Date.now, around } = options;
  const locale: Locale = { lang, zone: context.defaultTerms.policy.zone };
  const environment = { journal: cached(journal, { size: keptRecords }), context, now, around };
  const handleUnknown = async (input: unknown): Promise<Answer> => {
    const read = decodeCommand(withTextInstants(input));
    if (isLeft(read)) return invalid(read.left, locale);
    const done = await handle(environment)(read.right)();
    if (isLeft(done)) return failed(done.left, locale);
    return isLeft(done.right) ? refused(done.right.left, locale) : accepted(done.right.right);
  };
  const show: Complaints['show'] = async (complaint, at = now()) => {
    checkFields(takesInstant, { at });
    const found = await history(journal)(complaint)();
    if (isLeft(found)) return failed(found.left, locale);
    return { ok: true, view: isNone(found.right) ? null : viewOf(found.right.value, context, Number(at)) };
  };
  return {
    handle: handleUnknown,
    handleUnknown,
    as: (actor) => {
      const handleOwn = (input: unknown): Promise<Answer> => {
        if (!isObject(input)) return handleUnknown(input);
        if ('by' in input) return Promise.resolve(invalid([unknownField('by')], locale));
        return handleUnknown({ ...input, by: actor });
      };
      return { handle: handleOwn, handleUnknown: handleOwn, show };
    },
    show,
  };
};
