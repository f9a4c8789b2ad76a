export { amendAll, type Amended, type Amending } from './amend-all.js';
export { movedBy } from './moved-by.js';
export { dueUntil, dueWithin, horizon, type DueDeadline, type NotDecreed } from './due-within.js';
export { memoryDeadlines } from './memory/memory-deadlines.js';
export { stillWaits, type MissedDeadline } from './missed.js';
export { endOf, type OpenDeadline, type Running, type Whose } from './open-deadline.js';
export { reckonedBy, type Reckoned } from './reckoned.js';
export type { DeadlineIndex, IndexFailure, Selection } from './ports.js';
export type { Done, Outcome, Report, Tried } from './run/report.js';
export { runDue, type Runner } from './run/run-due.js';
export type { Sleep } from './run/wait.js';
export { watch, type Watch } from './run/watch.js';
export type { Channel, Delivery, DeliveryFailure } from './notices/deliver.js';
export {
  holdChannel,
  type ChannelFailure,
  type ChannelLease,
  type ChannelTaken,
} from './notices/hold-channel.js';
export { noticeJson } from './notices/json.js';
export { noticeTypes, type Notice, type NoticeType, type Recipient, type Told } from './notices/notice.js';
export type { Notifier, NotifyFailure } from './notices/notifier.js';
export type { Parked } from './notices/outbox.js';
export { parkedNotices, sendParked } from './notices/parked.js';
export { remind, type Reminding } from './notices/remind.js';
export { signatureOf } from './notices/signature.js';
export { tell, type Outbox, type TellFailure, type Telling } from './notices/tell.js';
export { toConsole, type ConsoleOptions } from './notices/to-console.js';
export { toJsonLines } from './notices/to-json-lines.js';
export { toWebhook, type WebhookOptions } from './notices/to-webhook.js';
export { watchNotices, type NoticeWatch } from './notices/watch-notices.js';
export { toCalendarFile, type CalendarFileOptions } from './words/calendar-file.js';
export { noticeText, whatsappLink } from './words/notice.js';
