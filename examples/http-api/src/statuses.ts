import type { Answer, Failure } from 'pengaduan';
import type { titles } from './words.js';

/** The status of a problem. */
export type ProblemStatus = keyof typeof titles;
/** What the rules answer to a command that they refuse. */
export type Rejection = NonNullable<Extract<Answer, { readonly ok: false }>['rejection']>;

/** The status of each rejection: the compiler asks for a new one. */
export const ofRejection: Readonly<Record<Rejection['type'], ProblemStatus>> = {
  NotReceived: 404,
  NotPermitted: 403,
  NotYourAgency: 403,
  AlreadyReceived: 409,
  WrongStage: 409,
  SameAgency: 409,
  SameClassification: 409,
  OutOfOrder: 409,
  NotNewer: 409,
  NotDue: 409,
  NoSuchDeadline: 409,
  NotAllowedByPolicy: 409,
  AlreadyRated: 409,
  AlreadyForwarded: 409,
  // The same key for another request, draft-ietf-httpapi-idempotency-key-header section 2.7.
  CommandIdReused: 422,
  InFuture: 422,
  UnknownPolicy: 422,
};

/** The status of each failure: what the caller can correct, what passes, and what needs an operator. */
export const ofFailure: Readonly<Record<Failure['type'], ProblemStatus>> = {
  InvalidQuestion: 400,
  InvalidPolicy: 400,
  PolicyChanged: 409,
  NotDecreed: 422,
  Conflict: 409,
  Deleted: 410,
  TooLarge: 413,
  Unavailable: 503,
  OutcomeUnknown: 503,
  ReceiverAway: 503,
  ChannelTaken: 500,
  Corrupt: 500,
  DamagedComplaint: 500,
  Fenced: 500,
  ImplausibleInstant: 500,
  MissingEvents: 500,
  NotForward: 500,
  NotJson: 500,
  PolicyCalendar: 500,
  PolicyTwice: 500,
  UnreadableEvent: 500,
};
