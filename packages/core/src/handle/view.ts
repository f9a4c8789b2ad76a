import { isClockFact } from '../complaint/clock/clock-fact.js';
import type { Deadline } from '../complaint/clock/deadline.js';
import { policyKey } from '../value/policy-ref.js';
import { due } from '../wire/due.js';
import { eventJson } from '../wire/event.js';
import { formatInstant } from '../wire/instant.js';
import type { JsonObject } from '../wire/json.js';
import type { History } from './history.js';

const deadlineJson = (deadline: Deadline): JsonObject => ({
  deadline: deadline.id,
  clock: deadline.clock,
  startedAt: formatInstant(deadline.startedAt),
  limit: { ...deadline.limit },
  ...due.encode(deadline.due),
  state: deadline.status,
  calendar: deadline.calendar ?? null,
});

/** A complaint as `pengaduan show --json` prints it (`docs/commands.md`). */
export const viewOf = ({ complaint, now, events, deadlines }: History): JsonObject => ({
  complaint,
  stage: now.stage.name,
  policy: policyKey(now.policy),
  classification: 'classification' in now.stage ? now.stage.classification : null,
  agency: 'agency' in now.stage ? now.stage.agency : null,
  ombudsman: now.ombudsman,
  facts: events.filter((event) => !isClockFact(event)).map(eventJson),
  deadlines: deadlines.map(deadlineJson),
});
