export { openPengaduan, type Pengaduan } from './open-pengaduan.js';
export type { PengaduanOptions } from './options.js';
export type { CalendarAnswer, CalendarDoor, CalendarFailure } from './calendar-door.js';
export type { Answered } from './opened.js';
export type { Cause, Failure, FieldProblem } from './failure.js';
export type { ActJson, DeadlinesDoor, RunReportJson } from './deadlines-door.js';
export type { NoticesDoor, NoticesOptions } from './notices-door.js';
export type { GroupJson, MetricsDoor } from './metrics-door.js';
export type { EvaluationQuestion, Period } from './question.js';
export type { Policies } from './policies.js';
export type { QueueFilter } from './queue-question.js';
export type { QueueItem, QueuePage } from './work-queue.js';
export { fromOutcome, memoryStore, outcome, outcomeOf, type Outcome, type Store } from '@pengaduan/journal';
export type {
  Actor,
  Answer,
  CommandInput,
  Complaints,
  ComplaintsOfActor,
  ComplaintView,
  OwnCommandInput,
} from '@pengaduan/core';
export type { DueListJson } from '@pengaduan/deadlines';
export type { EvaluationJson } from '@pengaduan/metrics';
