export { amendAll, movedBy, type Amended, type Amending } from './amend-all.js';
export { dueWithin, horizon, type NotDecreed } from './due-within.js';
export { memoryDeadlines } from './memory/memory-deadlines.js';
export { endOf, type OpenDeadline, type Running, type Standing } from './open-deadline.js';
export type { DeadlineIndex, IndexFailure, Selection } from './ports.js';
export type { Outcome, Report, Tried } from './run/report.js';
export { runDue, type Runner } from './run/run-due.js';
export type { Sleep } from './run/wait.js';
export { watch, type Watch } from './run/watch.js';
