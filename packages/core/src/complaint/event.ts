import type { Role } from '../value/actor.js';
import type { Classification, Kind, Rating, ResponseKind, Source } from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { ClockFact } from './clock/clock-fact.js';
import type { PolicyRef } from '../value/policy-ref.js';
import type { Standing, ToldReception } from './standing.js';

/** The deadline that the system acted on, and the due at which it was to act. Facts that people cause have none. */
export interface ActsOn {
  readonly deadline: string;
  readonly dueAt: Instant;
}

interface Base {
  /** When it happened. */
  readonly at: Instant;
  readonly by: Role;
}

export interface ComplaintReceived extends Base {
  readonly type: 'ComplaintReceived';
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  /** The identity is hidden from the reported party and the public (`anonim`). */
  readonly anonymous: boolean;
  /** The content is hidden from the public (`rahasia`). */
  readonly confidential: boolean;
  readonly submittedAt?: Instant;
  readonly policy: PolicyRef;
  readonly source: Source;
  readonly externalIds: Readonly<Record<string, string>>;
}

/** How a report stood at a moment, as a list shows it. Of what happened before and how it came about it says nothing. */
export type StandingObserved = Base &
  ToldReception &
  Standing & {
    readonly type: 'StandingObserved';
    readonly policy: PolicyRef;
    readonly source: Source;
    readonly externalIds: Readonly<Record<string, string>>;
  };

/**
 * What happened to a complaint, one fact for each command that was accepted. No fact holds a name, a contact or a
 * text of the reporter (ADR 11); `reason` is the office's own words.
 */
export type Fact =
  | ComplaintReceived
  | (Base & { readonly type: 'SupportingDataRequested'; readonly reason: string })
  | (Base & { readonly type: 'SupportingDataProvided' })
  | (Base & { readonly type: 'ComplaintVerified'; readonly classification: Classification })
  | (Base & { readonly type: 'ComplaintReturned'; readonly reason: string })
  | (Base & { readonly type: 'ComplaintReadmitted' })
  | (Base & { readonly type: 'ComplaintArchived'; readonly reason: string; readonly actsOn?: ActsOn })
  | (Base & { readonly type: 'ComplaintDispositioned'; readonly agency: string })
  | (Base & { readonly type: 'DispositionDeclined'; readonly agency: string; readonly reason: string })
  | (Base & { readonly type: 'LiaisonInformed'; readonly agency: string; readonly channel: string })
  | (Base & { readonly type: 'ResponseGiven'; readonly kind: ResponseKind; readonly agency: string })
  | (Base & { readonly type: 'ReporterReplied' })
  | (Base & { readonly type: 'ComplaintReclassified'; readonly classification: Classification })
  | (Base & { readonly type: 'ComplaintClosed'; readonly actsOn?: ActsOn })
  | (Base & { readonly type: 'ComplaintReopened'; readonly reason: string })
  | (Base & { readonly type: 'ComplaintRated'; readonly rating: Rating })
  | (Base & { readonly type: 'ForwardedToOmbudsman'; readonly actsOn?: ActsOn })
  | (Base & { readonly type: 'OmbudsmanEligibilityReached'; readonly actsOn?: ActsOn })
  | StandingObserved;

/** The type of a fact, such as `ComplaintVerified`. */
export type FactType = Fact['type'];

/** Everything that the stream of a complaint holds: facts, and the clock facts that they cause. */
export type ComplaintEvent = Fact | ClockFact;
