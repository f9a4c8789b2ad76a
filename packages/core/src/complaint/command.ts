import type { Actor } from '../value/actor.js';
import type { Classification, Kind, Rating, ResponseKind, Source } from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { ClockName } from '../value/clock-name.js';

interface Base {
  /** The caller's id of this command, unique per complaint: repeating it gives the first receipt again. */
  readonly id: string;
  readonly complaint: string;
  readonly at: Instant;
  readonly by: Actor;
}

export interface ReceiveComplaint extends Base {
  readonly command: 'ReceiveComplaint';
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly submittedAt?: Instant;
  /** `id` (its newest version) or `id@version`. */
  readonly policy?: string;
  readonly source?: Source;
  readonly externalIds?: Readonly<Record<string, string>>;
}
export interface RequestSupportingData extends Base {
  readonly command: 'RequestSupportingData';
  readonly reason: string;
}
export interface ProvideSupportingData extends Base {
  readonly command: 'ProvideSupportingData';
}
export interface VerifyComplaint extends Base {
  readonly command: 'VerifyComplaint';
  readonly classification: Classification;
}
export interface ReturnComplaint extends Base {
  readonly command: 'ReturnComplaint';
  readonly reason: string;
}
export interface ReadmitComplaint extends Base {
  readonly command: 'ReadmitComplaint';
}
export interface ArchiveComplaint extends Base {
  readonly command: 'ArchiveComplaint';
  readonly reason: string;
}
export interface DispositionComplaint extends Base {
  readonly command: 'DispositionComplaint';
  readonly agency: string;
}
export interface DeclineDisposition extends Base {
  readonly command: 'DeclineDisposition';
  readonly reason: string;
}
export interface InformLiaison extends Base {
  readonly command: 'InformLiaison';
  readonly agency: string;
  readonly channel: string;
}
export interface GiveResponse extends Base {
  readonly command: 'GiveResponse';
  readonly kind: ResponseKind;
}
export interface ReplyAsReporter extends Base {
  readonly command: 'ReplyAsReporter';
}
export interface ReclassifyComplaint extends Base {
  readonly command: 'ReclassifyComplaint';
  readonly classification: Classification;
}
export interface ExtendDeadline extends Base {
  readonly command: 'ExtendDeadline';
  readonly clock: ClockName;
  readonly amount: number;
  readonly reason: string;
}
export interface CloseComplaint extends Base {
  readonly command: 'CloseComplaint';
}
export interface ReopenComplaint extends Base {
  readonly command: 'ReopenComplaint';
  readonly reason: string;
}
export interface RateComplaint extends Base {
  readonly command: 'RateComplaint';
  readonly rating: Rating;
}
export interface ForwardToOmbudsman extends Base {
  readonly command: 'ForwardToOmbudsman';
}
export interface ActOnDeadline extends Base {
  readonly command: 'ActOnDeadline';
  readonly deadline: string;
  readonly dueAt: Instant;
}

/** What people and the runner may ask of a complaint (`docs/commands.md`). */
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
  | ActOnDeadline;

export type CommandType = Command['command'];
/** A command by its type. */
export type CommandOf = { readonly [C in CommandType]: Extract<Command, { readonly command: C }> };
