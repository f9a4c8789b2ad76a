import type { ClockFact, DeadlineSet } from './clock-fact.js';
import type { Terms } from './context.js';
import { deadlineId, type Deadline } from './deadline.js';
import type { Fact } from './event.js';
import type { Moment } from './moment.js';
import { momentsOf, type Progress } from './moments-of.js';
import { limitFor, type ClockRule } from './policy.js';
import { reckoningFor } from './reckoning.js';
import { remaining } from './remaining.js';
import { moved, settle, type Outcome } from './settle.js';
import { ends, isAt } from './stage.js';
import type { Complaint } from './state.js';
import { dueOf, type Reckoning } from '../value/due.js';
import type { Instant } from '../value/instant.js';
import { clockNames, type ClockName, type Limit } from '../value/limit.js';

interface Start {
  readonly clock: ClockName;
  readonly ordinal: number;
  readonly startedAt: Instant;
  readonly at: Instant;
  readonly limit: Limit;
  readonly resumes: Deadline | undefined;
}

const set = (reckoning: Reckoning, start: Start): DeadlineSet => {
  const { clock, ordinal, startedAt, at, limit, resumes } = start;
  return {
    type: 'DeadlineSet',
    at,
    deadline: deadlineId(clock, ordinal),
    clock,
    startedAt,
    limit,
    due: dueOf(reckoning, startedAt, limit),
    ...(limit.unit === 'workingDay' ? { calendar: reckoning.calendar.version } : {}),
    ...(resumes === undefined ? {} : { resumes: resumes.id }),
  };
};

const actsOn = (fact: Fact, open: Deadline): boolean => 'actsOn' in fact && fact.actsOn.deadline === open.id;

type Hits = (moments: ReadonlyArray<Moment>) => boolean;

const outcomeOf = (rule: ClockRule, hits: Hits, ended: boolean): Outcome | undefined => {
  if (hits(rule.stop)) return 'stopped';
  if (ended) return 'ended';
  if (hits(['dataRequested']) && rule.pending !== 'run') {
    return rule.pending === 'pause' ? 'paused' : 'restarted';
  }
  // Under `run` the reporter's data does not start a clock afresh that was never stopped.
  if (hits(rule.start) && !(rule.pending === 'run' && hits(['dataProvided']))) return 'restarted';
  return undefined;
};

/** The deadline that a clock starts at this moment, if it does. */
const startOf = (
  complaint: Complaint,
  fact: Fact,
  clock: ClockName,
  rule: ClockRule,
  hits: Hits,
): Start | undefined => {
  const latest = complaint.deadlines[clock];
  const dataCame = hits(['dataProvided']);
  const resumes = dataCame && latest?.paused !== undefined ? latest : undefined;
  if (isAt(complaint.stage, ends) || !(hits(rule.start) || resumes !== undefined)) return undefined;
  // What was missed before the reporter was asked stays so; only `restart` begins again.
  if (dataCame && rule.pending !== 'restart' && latest?.status === 'missed') return undefined;

  const classification = 'classification' in complaint.stage ? complaint.stage.classification : undefined;
  const limit =
    resumes?.paused === undefined
      ? limitFor(rule.limit, classification)
      : remaining(resumes.limit, resumes.paused);
  const submittedAt =
    fact.type === 'ComplaintReceived' && rule.start.includes('submitted') ? fact.submittedAt : undefined;
  const ordinal = (latest?.ordinal ?? 0) + 1;
  return limit && { clock, ordinal, startedAt: submittedAt ?? fact.at, at: fact.at, limit, resumes };
};

/** Intake alone starts and stops on one fact: it runs from submission to reception. */
const settledAtOnce = (terms: Terms, { deadline: id, ...fresh }: DeadlineSet, ordinal: number): ClockFact => {
  const { clock, startedAt, limit, due, calendar, at } = fresh;
  const none = { extendedBy: 0, waits: true, paused: undefined };
  const open: Deadline = { id, ordinal, clock, startedAt, limit, due, calendar, status: 'open', ...none };
  return settle(terms, open, at, 'stopped');
};

/** The progress before a fact, seen from the state after it. */
const progressBefore = ({ stage }: Complaint): Progress => ({
  dispositioned: 'dispositions' in stage && stage.dispositions > 1,
  answered: stage.name === 'InProcess',
});

const onClock = (
  terms: Terms,
  complaint: Complaint,
  fact: Fact,
  clock: ClockName,
  rule: ClockRule,
  hits: Hits,
): ReadonlyArray<ClockFact> => {
  const latest = complaint.deadlines[clock];
  const open = latest?.status === 'open' ? latest : undefined;
  const ended = isAt(complaint.stage, ends);
  const outcome = open && (actsOn(fact, open) ? 'acted' : outcomeOf(rule, hits, ended));
  if (open !== undefined && outcome === undefined) return moved(terms, complaint, rule, open, fact);

  const stopped = open && outcome ? [settle(terms, open, fact.at, outcome)] : [];
  const start = startOf(complaint, fact, clock, rule, hits);
  if (start === undefined) return stopped;
  const fresh = set(reckoningFor(terms, rule, complaint), start);
  return hits(['submitted']) && hits(rule.stop)
    ? [...stopped, fresh, settledAtOnce(terms, fresh, start.ordinal)]
    : [...stopped, fresh];
};

/** Which clocks a fact starts, moves and stops, seen from the state after it. */
export const schedule = (terms: Terms, after: Complaint, fact: Fact): ReadonlyArray<ClockFact> => {
  const now = momentsOf(fact, progressBefore(after));
  const hits: Hits = (list) => list.some((moment) => now.includes(moment));
  return clockNames.flatMap((clock) => {
    const rule = terms.policy.clocks[clock];
    return rule === undefined ? [] : onClock(terms, after, fact, clock, rule, hits);
  });
};
