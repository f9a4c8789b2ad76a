import type { Operation } from '../operation.js';
import { dueDeadlines } from './due-deadlines.js';
import { evaluateYear } from './evaluate-year.js';
import { commands } from './give-command.js';
import { health } from './health.js';
import { listComplaints } from './list-complaints.js';
import { showComplaint } from './show-complaint.js';

/** All that a client can ask. */
export const operations: ReadonlyArray<Operation> = [
  ...commands,
  showComplaint,
  listComplaints,
  dueDeadlines,
  evaluateYear,
  health,
];
