import type { Actor } from '../value/actor.js';
import type { Classification, Kind, Rating, ResponseKind, Source } from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { ClockName } from '../value/clock-name.js';
import type { Standing, ToldReception } from './standing.js';

interface Base {
  /** The caller's id of this command, unique in its complaint. The same command again gives the first receipt again. */
  readonly id: string;
  /** The id of the complaint, which becomes part of the name of its stream. */
  readonly complaint: string;
  /** When it happened. */
  readonly at: Instant;
  readonly by: Actor;
}

/**
 * SOP 112 step 1: a report is received. `category` and `channel` are codes of the office. `anonymous`: the identity
 * of the reporter is hidden from the reported party and the public. `confidential`: the content is hidden from the
 * public. `submittedAt`: when the reporter sent it, where that was before `at`. `source`: `live` unless given.
 * `externalIds`: its numbers elsewhere, `{ lapor: '6340753' }`.
 */
export interface ReceiveComplaint extends Base {
  readonly command: 'ReceiveComplaint';
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly submittedAt?: Instant;
  /** `id` (its newest version) or `id@version`; the default policy of the context unless given. It holds for good. */
  readonly policy?: string;
  readonly source?: Source;
  readonly externalIds?: Readonly<Record<string, string>>;
}
/** SOP 112 step 2: the reporter is asked for data without which the report cannot be verified (`tunda`). */
export interface RequestSupportingData extends Base {
  readonly command: 'RequestSupportingData';
  readonly reason: string;
}
/** SOP 112 step 2: the reporter gave the data. The report waits for verification again. */
export interface ProvideSupportingData extends Base {
  readonly command: 'ProvideSupportingData';
}
/** SOP 112 step 2: the report is complete, clear and within the office's competence. It gets its class. */
export interface VerifyComplaint extends Base {
  readonly command: 'VerifyComplaint';
  readonly classification: Classification;
}
/** The report goes back to the national admin, since it is not within the office's competence (`bukan wewenang`). */
export interface ReturnComplaint extends Base {
  readonly command: 'ReturnComplaint';
  readonly reason: string;
}
/** The national admin sends a returned report again. It waits for verification as if it had just come in. */
export interface ReadmitComplaint extends Base {
  readonly command: 'ReadmitComplaint';
}
/** The report ends without handling. The system does this where the reporter's data did not come in time. */
export interface ArchiveComplaint extends Base {
  readonly command: 'ArchiveComplaint';
  readonly reason: string;
}
/** SOP 112 step 3: the report is sent to an agency (`OPD`), named by its id; later, to another one. */
export interface DispositionComplaint extends Base {
  readonly command: 'DispositionComplaint';
  readonly agency: string;
}
/** The agency says that the report is not theirs. It waits for a disposition again and keeps its class. */
export interface DeclineDisposition extends Base {
  readonly command: 'DeclineDisposition';
  readonly reason: string;
}
/** SOP 112 step 4: the liaison officer of the agency was informed, through a channel such as `whatsapp`. */
export interface InformLiaison extends Base {
  readonly command: 'InformLiaison';
  readonly agency: string;
  readonly channel: string;
}
/** SOP 112 step 5: the agency responds to the report. */
export interface GiveResponse extends Base {
  readonly command: 'GiveResponse';
  readonly kind: ResponseKind;
}
/** The reporter answers the agency (`tanggapan balik`). */
export interface ReplyAsReporter extends Base {
  readonly command: 'ReplyAsReporter';
}
/** The report gets another class. Running deadlines whose limit depends on the class move. */
export interface ReclassifyComplaint extends Base {
  readonly command: 'ReclassifyComplaint';
  readonly classification: Classification;
}
/** The running deadline of a clock gets more time, where the policy allows it. */
export interface ExtendDeadline extends Base {
  readonly command: 'ExtendDeadline';
  readonly clock: ClockName;
  /** In the unit of the deadline's limit; a whole number from 1. */
  readonly amount: number;
  readonly reason: string;
}
/** SOP 112 step 6: the report is done. The system does this where the reporter did not reply in time. */
export interface CloseComplaint extends Base {
  readonly command: 'CloseComplaint';
}
/** A closed or archived report is taken up again, where the policy allows it. */
export interface ReopenComplaint extends Base {
  readonly command: 'ReopenComplaint';
  readonly reason: string;
}
/** The reporter rates the handling of a closed report, once for each closing. */
export interface RateComplaint extends Base {
  readonly command: 'RateComplaint';
  readonly rating: Rating;
}
/**
 * SOP 112 step 5: the report goes to the Ombudsman RI, since nobody responded in time. UU 25/2009 article 46 gives the
 * reporter this right.
 */
export interface ForwardToOmbudsman extends Base {
  readonly command: 'ForwardToOmbudsman';
}
/**
 * Somebody saw in a list, such as an export of LAPOR!, how the report stood `at` a moment; the report need not have been
 * received here. What happened until then is not told, and may still be recorded. `policy`, `source` and `externalIds`
 * are as of a reception, and count where nobody has received the report; `source` is `log` unless given.
 */
export type ObserveStanding = Base &
  ToldReception &
  Standing & {
    readonly command: 'ObserveStanding';
    readonly policy?: string;
    readonly source?: Source;
    readonly externalIds?: Readonly<Record<string, string>>;
  };
/** The runner says that a deadline is due. The complaint decides by its own facts what follows from it (ADR 15). */
export interface ActOnDeadline extends Base {
  readonly command: 'ActOnDeadline';
  /** The id of the deadline, `feedback-2`. */
  readonly deadline: string;
  /** The due that the runner means. Where the deadline has another one by now, nothing happens. */
  readonly dueAt: Instant;
}

/** Everything that people and the runner can ask of a complaint. Who may ask what at which stage: docs/commands.md. */
export type Command =
  | ReceiveComplaint
  | RequestSupportingData
  | ProvideSupportingData
  | VerifyComplaint
  | ReturnComplaint
  | ReadmitComplaint
  | ArchiveComplaint
  | DispositionComplaint
  | DeclineDisposition
  | InformLiaison
  | GiveResponse
  | ReplyAsReporter
  | ReclassifyComplaint
  | ExtendDeadline
  | CloseComplaint
  | ReopenComplaint
  | RateComplaint
  | ForwardToOmbudsman
  | ObserveStanding
  | ActOnDeadline;

/** The type of a command, such as `VerifyComplaint`. */
export type CommandType = Command['command'];
/** The shape of each command, by its type: `CommandOf['VerifyComplaint']`. */
export type CommandOf = { readonly [C in CommandType]: Extract<Command, { readonly command: C }> };
