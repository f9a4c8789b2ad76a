import { Type } from 'typebox';
import type { Answer, ComplaintView, DueListJson, EvaluationJson, QueuePage } from 'pengaduan';
import {
  classifications,
  clockNames,
  deadlineStates,
  kinds,
  sources,
  stageNames,
  units,
} from 'pengaduan/core';
import type { Problem } from './problem.js';
import type { ProblemStatus } from './statuses.js';
import { count, day, describes, instant, object, orNull, referred, text } from './described.js';

type Accepted = Omit<Extract<Answer, { readonly ok: true }>, 'ok'>;

/** What a command did. */
export const accepted = describes<Accepted>()(
  object({
    complaint: text,
    revision: orNull(count),
    events: Type.Array(referred<Accepted['events'][number]>('Event')),
  }),
);

const deadline = {
  clock: Type.Enum([...clockNames]),
  deadline: text,
  startedAt: instant,
  limit: object({ amount: count, unit: Type.Enum([...units]) }),
  state: Type.Enum([...deadlineStates]),
  workingDaysOver: orNull(count),
  calendar: orNull(text),
};
const known = { dueDay: day, dueAt: instant };
const uncovered = { uncovered: count };

/** One complaint. */
export const view = describes<ComplaintView>()(
  object({
    complaint: text,
    stage: Type.Enum([...stageNames]),
    policy: text,
    classification: orNull(Type.Enum([...classifications])),
    agency: orNull(text),
    ombudsman: Type.Enum(['none', 'eligible', 'forwarded']),
    facts: Type.Array(referred<ComplaintView['facts'][number]>('Event')),
    deadlines: Type.Array(
      Type.Union([object({ ...deadline, ...known }), object({ ...deadline, ...uncovered })]),
    ),
  }),
);

const reason = Type.Union([
  object({ type: Type.Literal('weekend') }),
  object({
    type: Type.Literal('closed'),
    kind: Type.Enum(['national', 'collective-leave', 'election', 'regional']),
    name: text,
    decree: text,
    provisional: Type.Boolean(),
  }),
]);

type DueDeadline = DueListJson['deadlines'][number];
const running = {
  ...deadline,
  complaint: text,
  agency: orNull(text),
  end: orNull(Type.Enum(['note', 'close', 'archive', 'forwardToOmbudsman', 'markEligible'])),
  skipped: Type.Array(object({ date: day, reasons: Type.Array(reason) })),
  state: Type.Enum(['open', 'missed', 'elapsed', 'uncovered']),
  policy: text,
  source: Type.Enum([...sources]),
};
/** A running deadline. */
export const dueDeadline = describes<DueDeadline>()(
  Type.Union([object({ ...running, ...known }), object({ ...running, ...uncovered })]),
);

/** The work queue. */
export const queue = describes<QueuePage>()(
  object({
    complaints: Type.Array(
      object({
        complaint: text,
        stage: Type.Enum([...stageNames]),
        agency: orNull(text),
        classification: orNull(Type.Enum([...classifications])),
        kind: Type.Enum([...kinds]),
        category: text,
        channel: text,
        receivedAt: instant,
        overdue: Type.Boolean(),
        deadlines: Type.Array(referred<DueDeadline>('Deadline')),
      }),
    ),
    next: orNull(text),
    unknownAgency: Type.Optional(Type.Literal(true)),
  }),
);

/** What is due. */
export const due = describes<DueListJson>()(
  object({
    at: instant,
    within: count,
    until: day,
    deadlines: Type.Array(referred<DueDeadline>('Deadline')),
    minuteLimits: Type.Array(referred<DueDeadline>('Deadline')),
    uncovered: Type.Array(referred<DueDeadline>('Deadline')),
  }),
);

type Stages = EvaluationJson['byStage'];
// Each key is the name of a stage with a small first letter, which an object made of entries does not show.
const stages = Object.fromEntries(
  stageNames.map((name) => [name.charAt(0).toLowerCase() + name.slice(1), count]),
) as Record<keyof Stages, typeof count>;

const share = object({ numerator: count, denominator: count, percent: orNull(Type.Number()) });
const averages = { mean: orNull(Type.Number()), median: orNull(Type.Number()) };

/** The two numbers of a period. */
export const evaluation = describes<EvaluationJson>()(
  object({
    period: object({ from: day, to: day }),
    asOf: day,
    received: count,
    notObserved: Type.Optional(count),
    byStage: object(stages),
    followUp: share,
    completion: share,
    duration: object({
      n: count,
      leftOut: count,
      elapsedDays: object({ ...averages, sumMs: count }),
      workingDays: Type.Union([object({ ...averages, sum: count }), object(uncovered)]),
    }),
  }),
);

/** Why a request is not answered as asked. */
export const problem = describes<Problem>()(
  object({
    type: text,
    title: text,
    status: Type.Unsafe<ProblemStatus>({ type: 'integer', minimum: 400, maximum: 599 }),
    detail: text,
    fields: Type.Optional(Type.Array(object({ field: text, problem: text }))),
    rejection: Type.Optional(Type.Unsafe<NonNullable<Problem['rejection']>>({ type: 'object' })),
    retryAfter: Type.Optional(count),
  }),
);
