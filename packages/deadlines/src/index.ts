export { amendAll, type Amended, type Amending } from './amend-all.js';
export { isMovedByDecree } from './moved-by-decree.js';
export { digestsAt, type Digest, type Digests, type Morning } from './digest.js';
export { dueUntil, dueWithin, horizon, standsAt, type DueDeadline, type NotDecreed } from './due-within.js';
export { isOfMinutes, keeperOf, type Keeper } from './for-whom.js';
export { dueAnswer, type DueAnswer } from './due-answer.js';
export { renewable, type RenewableEnvironment } from './renewable-environment.js';
export { memoryDeadlines } from './memory/memory-deadlines.js';
export {
  endOf,
  type Arrival,
  type IndexedDeadline,
  type PlaceInDueOrder,
  type RunningDeadline,
} from './running-deadline.js';
export type { PlaceInQueue, QueuedComplaint, QueueQuestion } from './queue.js';
export type { DeadlineIndex, IndexFailure, LeftAlone, RunFailure, Selection } from './ports.js';
export type { ActOutcome, DeadlineResult, InstantRefused, RunReport } from './run/report.js';
export { refusedInstant, runDue, type Runner } from './run/run-due.js';
export type { Outages } from './run/outages.js';
export { watch, type Watch, type WatchFailure } from './run/watch.js';
export type { Channel, Delivery } from './notices/channel.js';
export type { DamagedComplaint, Damaging } from './notices/damaged.js';
export {
  holdChannel,
  type ChannelFailure,
  type ChannelLease,
  type ChannelTaken,
} from './notices/hold-channel.js';
export { noticeJson } from './notices/json.js';
export {
  noticeTypes,
  type DigestNotice,
  type Notice,
  type NoticeType,
  type NoticeDeadline,
  type Recipient,
  type ReportNotice,
} from './notices/notice.js';
export type { Notifier, NotifyFailure } from './notices/notifier.js';
export type { Parked } from './notices/outbox.js';
export { parkedNotices, sendParked } from './notices/parked.js';
export { remind, type Reminding } from './notices/remind.js';
export { sendDigests, type Digesting } from './notices/send-digests.js';
export { sendsSince } from './notices/since.js';
export { signatureOf } from './notices/signature.js';
export { dispatch, type Dispatched, type Outbox } from './notices/dispatch.js';
export type { ReceiverAway, SendFailure, SendReport } from './notices/pass.js';
export { describeInvalidTimeOfDay, parseTimeOfDay, type InvalidTimeOfDay } from './notices/time-of-day.js';
export { consoleText, toConsole, type ConsoleOptions } from './notices/to-console.js';
export { toWebhook, type WebhookOptions } from './notices/to-webhook.js';
export { watchNotices, type NoticeWatch, type NoticeWatchFailure } from './notices/watch-notices.js';
export { actJson, movedJson } from './json/act.js';
export { describeActProblem } from './json/act-problem.js';
export { deadlineJson, type DeadlineJson } from './json/deadline.js';
export {
  dueDeadlineJson,
  dueJson,
  type DueDeadlineJson,
  type DueListJson,
  type DueQuestion,
} from './json/due.js';
export { digestsJson, type DigestJson, type DigestsJson } from './json/digest.js';
export { explainDue, type DueExplanation } from './json/explain-due.js';
export { runJson, type RunJson } from './json/run.js';
export { toCalendarFile, type CalendarFileOptions } from './words/calendar-file.js';
export {
  digestText,
  toCloseTitle,
  type DigestTextOptions,
  type NameOf,
  type Wording,
} from './words/digest.js';
export { describeDeadlinesFailure, describeNotifyFailure } from './words/failure.js';
export { noticeText, whatsappLink } from './words/notice.js';
