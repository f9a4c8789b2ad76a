import { dueOf, isReached, type Reckoning } from '../value/due.js';
import type { Instant } from '../value/instant.js';
import { clockNames, type ClockName, type Limit } from '../value/limit.js';
import { usedBetween } from '../value/used.js';
import type { ClockFact, DeadlineCancelled, DeadlineSet } from './clock-fact.js';
import type { Terms } from './context.js';
import { deadlineId, type Deadline } from './deadline.js';
import type { Fact } from './event.js';
import type { Moment } from './moment.js';
import { momentsOf } from './moments-of.js';
import { limitFor, type ClockRule } from './policy.js';
import { reckoningFor, reckoningOf } from './reckoning.js';
import { remaining } from './remaining.js';
import { ends, isAt } from './stage.js';
import type { Complaint } from './state.js';

type Outcome = 'stopped' | DeadlineCancelled['cause'];

/** How a running deadline ends at an instant: once its due has come it was missed, whatever ends it. */
const settle = (terms: Terms, deadline: Deadline, at: Instant, outcome: Outcome): ClockFact => {
  const spent = usedBetween(reckoningOf(terms, deadline), deadline.startedAt, at, deadline.limit.unit);
  const base = { at, deadline: deadline.id, clock: deadline.clock };
  const used = spent === undefined ? {} : { used: spent };
  if (isReached(deadline.due, at)) return { type: 'DeadlineMissed', ...base, by: 'late', ...used };
  if (outcome === 'stopped') return { type: 'DeadlineMet', ...base, ...used };
  return { type: 'DeadlineCancelled', ...base, cause: outcome, ...used };
};

const set = (
  reckoning: Reckoning,
  clock: ClockName,
  ordinal: number,
  startedAt: Instant,
  at: Instant,
  limit: Limit,
): DeadlineSet => ({
  type: 'DeadlineSet',
  at,
  deadline: deadlineId(clock, ordinal),
  clock,
  startedAt,
  limit,
  due: dueOf(reckoning, startedAt, limit),
  ...(limit.unit === 'workingDay' ? { calendar: reckoning.calendar.version } : {}),
});

/** Another class may have another limit: the deadline moves, unless it had been missed already. */
const moved = (terms: Terms, deadline: Deadline, at: Instant, limit: Limit): ReadonlyArray<ClockFact> => {
  if (isReached(deadline.due, at)) return [settle(terms, deadline, at, 'restarted')];
  const amount = limit.amount + deadline.extendedBy;
  if (amount === deadline.limit.amount && limit.unit === deadline.limit.unit) return [];
  const reckoning = reckoningOf(terms, deadline);
  return [
    {
      type: 'DeadlineMoved',
      at,
      deadline: deadline.id,
      clock: deadline.clock,
      cause: { type: 'reclassified' },
      limit: { ...limit, amount },
      from: deadline.due,
      to: dueOf(reckoning, deadline.startedAt, { ...limit, amount }),
      ...(limit.unit === 'workingDay' ? { calendar: reckoning.calendar.version } : {}),
    },
  ];
};

const outcomeOf = (
  rule: ClockRule,
  hits: (moments: ReadonlyArray<Moment>) => boolean,
  ended: boolean,
): Outcome | undefined => {
  if (hits(rule.stop)) return 'stopped';
  if (ended) return 'ended';
  if (hits(['dataRequested']) && rule.pending !== 'run') {
    return rule.pending === 'pause' ? 'paused' : 'restarted';
  }
  // Under `run` the reporter's data does not start a clock afresh that was never stopped.
  if (hits(rule.start) && !(rule.pending === 'run' && hits(['dataProvided']))) return 'restarted';
  return undefined;
};

const onClock = (
  terms: Terms,
  complaint: Complaint,
  fact: Fact,
  clock: ClockName,
  rule: ClockRule,
): ReadonlyArray<ClockFact> => {
  const now = momentsOf(fact, complaint);
  const hits = (list: ReadonlyArray<Moment>): boolean => list.some((moment) => now.includes(moment));
  const ended = isAt(complaint.stage, ends);
  const classification = 'classification' in complaint.stage ? complaint.stage.classification : undefined;
  const limit = limitFor(rule.limit, classification);
  const latest = complaint.deadlines[clock];
  const open = latest?.status === 'open' ? latest : undefined;

  const outcome = open === undefined ? undefined : outcomeOf(rule, hits, ended);
  if (open !== undefined && outcome === undefined) {
    const classChanged = fact.type === 'ComplaintReclassified' && limit !== undefined;
    return classChanged && 'byClassification' in rule.limit ? moved(terms, open, fact.at, limit) : [];
  }
  const stopped = open === undefined || outcome === undefined ? [] : [settle(terms, open, fact.at, outcome)];
  if (!hits(rule.start) || ended || limit === undefined) return stopped;
  if (rule.pending === 'run' && hits(['dataProvided']) && latest?.status === 'missed') return stopped;

  const ordinal = (latest?.ordinal ?? 0) + 1;
  const resumed = hits(['dataProvided']) ? latest?.paused : undefined;
  const startedAt = fact.type === 'ComplaintReceived' && hits(['submitted']) ? fact.submittedAt : undefined;
  const from = rule.start.includes('submitted') ? (startedAt ?? fact.at) : fact.at;
  const length = latest !== undefined && resumed !== undefined ? remaining(latest.limit, resumed) : limit;
  const fresh = set(reckoningFor(terms, rule, complaint), clock, ordinal, from, fact.at, length);
  // Intake alone starts and stops on one fact: it runs from submission to reception.
  return from < fact.at || (startedAt !== undefined && hits(rule.stop))
    ? [...stopped, fresh, ...closeAtOnce(terms, fresh, ordinal, fact.at, hits(rule.stop))]
    : [...stopped, fresh];
};

const closeAtOnce = (
  terms: Terms,
  fresh: DeadlineSet,
  ordinal: number,
  at: Instant,
  stops: boolean,
): ReadonlyArray<ClockFact> => {
  if (!stops) return [];
  const { deadline: id, clock, startedAt, limit, due, calendar } = fresh;
  const rest = { calendar, extendedBy: 0, status: 'open', paused: undefined } as const;
  return [settle(terms, { id, ordinal, clock, startedAt, limit, due, ...rest }, at, 'stopped')];
};

/** Which clocks a fact starts, moves and stops, seen from the state after it. */
export const schedule = (terms: Terms, after: Complaint, fact: Fact): ReadonlyArray<ClockFact> =>
  clockNames.flatMap((clock) => {
    const rule = terms.policy.clocks[clock];
    return rule === undefined ? [] : onClock(terms, after, fact, clock, rule);
  });
