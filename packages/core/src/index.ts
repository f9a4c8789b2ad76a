export type { Actor, Role } from './value/actor.js';
export { office, roles } from './value/actor.js';
export type { Classification, Kind, Rating, ResponseKind, Source } from './value/classification.js';
export { classifications, kinds, ratings, responseKinds, sources } from './value/classification.js';
export type { DayCount, Due } from './value/due.js';
export { dueOf, isReached, isUnknownAt } from './value/due.js';
export { isPlausible, type Instant } from './value/instant.js';
export type { ClockName } from './value/clock-name.js';
export type { Duration, Unit } from './value/duration.js';
export { clockNames } from './value/clock-name.js';
export { units } from './value/duration.js';
export { policyKey, type PolicyRef } from './value/policy-ref.js';
export { usedBetween } from './value/used.js';
export * from './complaint/command.js';
export { isClockFact, type ClockFact } from './complaint/clock/clock-fact.js';
export { termsNamed, termsOf, type Context, type PolicyTerms } from './complaint/context.js';
export { amend, amendedDue, type AmendedDue } from './complaint/clock/amend.js';
export { contextKnownOn, contextOf } from './complaint/context-of.js';
export type { ContextError, PolicyCalendar, PolicyTwice } from './complaint/context-of.js';
export { clockTriggers, type ClockTrigger } from './complaint/clock/trigger.js';
export { triggersOf } from './complaint/clock/triggers-of.js';
export { dayCountOf } from './complaint/clock/day-count.js';
export { deadlineStateAt, deadlineStates, isRunning } from './complaint/clock/deadline.js';
export type { Deadline, DeadlineEnd, Deadlines, DeadlineState } from './complaint/clock/deadline.js';
export { decide } from './complaint/decide.js';
export type { ActsOn, ComplaintEvent, Fact, FactType, StandingObserved } from './complaint/event.js';
export type { Standing, ToldReception } from './complaint/standing.js';
export { knownClassOf } from './complaint/observed.js';
export { evolve } from './complaint/evolve.js';
export { clockKinds } from './complaint/policy.js';
export type {
  Allowance,
  AmendmentRule,
  ClockEnd,
  ClockKind,
  ClockRule,
  PendingRule,
  Policy,
  CountedBy,
  WorkingWeek,
} from './complaint/policy.js';
export type { Rejection, RejectionType } from './complaint/rejection.js';
export { rules, stagesFor } from './complaint/rules.js';
export { deadlineAfter, deadlineSetBy } from './complaint/clock/evolve-clock.js';
export { schedule } from './complaint/clock/schedule.js';
export { agencyOf, classificationOf, ends, hasEnded, stageNames, stageOf } from './complaint/stage.js';
export type { Stage, StageName } from './complaint/stage.js';
export { stageAfter } from './complaint/stage-after.js';
export { initial, runningDeadline } from './complaint/state.js';
export type { Complaint, OmbudsmanMark, State } from './complaint/state.js';
export { step, type Step } from './complaint/step.js';
export { builtInPolicies } from './policies/built-in.js';
export { bangkalan } from './policies/bangkalan.js';
export { nasional } from './policies/nasional.js';
export { isOpaqueId } from './wire/leaf.js';
export { formatInstant, parseInstant } from './wire/instant.js';
export { deadlinesOf } from './complaint/clock/deadlines-of.js';
export { commandSchema, decodeCommand, encodeCommand, type CommandJson } from './wire/command.js';
export {
  damageOfText,
  damageText,
  notJson,
  type ComplaintDamage,
  type MissingEvents,
  type NotOfThisLibrary,
  type UnreadableEvent,
} from './wire/damage.js';
export type { CommandInput, OwnCommandInput } from './wire/command-input.js';
export {
  decodeEvent,
  encodeEvent,
  eventJson,
  eventSchema,
  eventTypes,
  readableEvents,
} from './wire/event.js';
export type { EventJson, EventJsonOf } from './wire/event.js';
export type { DueJson } from './wire/due.js';
export type { StoredEvent, Undecodable } from './wire/stored-event.js';
export type { Expected, Invalid } from './value/invalid.js';
export type { Json, JsonObject } from './wire/json.js';
export { decodePolicy, encodePolicy } from './wire/policy.js';
export { rejectionJson, type RejectionJson } from './wire/rejection.js';
export { describeWarning } from './words/testimony.js';
export type { TestimonyWarning } from './complaint/testimony.js';
export { describeContextError } from './words/context-error.js';
export { describeInvalid } from './words/invalid.js';
export { amendDeadlines } from './handle/amend.js';
export { describeHandleFailure } from './handle/answer.js';
export type { Accepted, Answer, Failed, NotValid, Refused } from './handle/answer.js';
export {
  eventAfter,
  passedOver,
  refusedDamage,
  type DamageOptions,
  type PassedOver,
} from './handle/damage.js';
export type { Choose } from './handle/batch.js';
export type { ComplaintsOptions } from './handle/complaints-options.js';
export { handle, handleAll, handleChosen } from './handle/handle.js';
export type { SeveralComplaints } from './handle/several-complaints.js';
export type { Answers, Around, Environment, HandleFailure, Handling, Receipt } from './handle/environment.js';
export { history, type History } from './handle/history.js';
export { complaintOf, complaintStreams, streamOf } from './handle/identity.js';
export {
  openComplaints,
  standardContext,
  type Complaints,
  type ComplaintsOfActor,
} from './handle/open-complaints.js';
export { adoptUnlessBuiltIn, contextOfJournal, type JournalContextError } from './handle/journal-policies.js';
export { adoptedPolicies, adoptPolicy } from './handle/policies.js';
export { describeUndecodable } from './handle/describe-damage.js';
export { describeAdoptFailure } from './handle/describe-adopt-failure.js';
export type { AdoptFailure, InvalidPolicy, PolicyChanged } from './handle/policies.js';
export { complaintRecords, eventOf } from './handle/stored.js';
export type { ComplaintRecord } from './handle/stored.js';
export { viewOf, workingDaysOver, type ComplaintView, type DeadlineView } from './handle/view.js';
export { bucketLabels, bucketOf, buckets, type Bucket } from './words/bucket.js';
export { classificationLabels, kindLabels, responseKindLabels } from './words/classification.js';
export { clockLabels } from './words/clock.js';
export { describeClockFact } from './words/clock-fact.js';
export { commandLabels } from './words/command.js';
export { deadlineStateLabels } from './words/deadline.js';
export { describeDue } from './words/due.js';
export { describeFact } from './words/fact.js';
export { describeDay, describeInstant } from './words/instant.js';
export { describeDuration, unitLabels } from './words/duration.js';
export { ombudsmanLabels } from './words/ombudsman.js';
export { describeRejection } from './words/rejection.js';
export { roleLabels } from './words/role.js';
export { stageLabels } from './words/stage.js';
export { tabLabels, tabOf, tabs, type Tab } from './words/tab.js';
export type { Localized, LocalizedLabels } from './words/localized.js';
