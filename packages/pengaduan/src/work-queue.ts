import {
  agencyOf,
  classificationOf,
  formatInstant,
  hasEnded,
  stageNames,
  type Classification,
  type Instant,
  type Kind,
  type StageName,
} from '@pengaduan/core';
import { dueAnswer, dueDeadlineJson, type DueDeadline, type DueDeadlineJson } from '@pengaduan/deadlines';
import { outcome } from '@pengaduan/journal';
import type { Row } from '@pengaduan/metrics';
import { fieldProblem } from './failure.js';
import { failed, type Answered, type Opened } from './opened.js';

/** Which complaints are listed: all that have not ended, unless a stage is given. */
export interface QueueFilter {
  readonly stage?: StageName;
  /** The agency that has the complaint. */
  readonly agency?: string;
  /** Only those with a limit that is missed, or only those without. */
  readonly overdue?: boolean;
}

/** One complaint of the work queue. Instants are ISO 8601 in UTC; what is not known is null. */
export interface QueueItem {
  readonly complaint: string;
  readonly stage: StageName;
  readonly agency: string | null;
  readonly classification: Classification | null;
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  readonly receivedAt: string;
  /** Whether a limit is missed. */
  readonly overdue: boolean;
  /** The running deadlines, the first due first; last those whose due is not known, since its year is not covered. */
  readonly deadlines: ReadonlyArray<DueDeadlineJson>;
}

const everTime: Instant = Number.MAX_SAFE_INTEGER;

interface Entry {
  readonly row: Row;
  readonly running: ReadonlyArray<DueDeadline>;
}

const firstDue = ({ running: [first] }: Entry): number =>
  first?.due.type === 'Known' ? first.due.at : everTime;

const inOrder = (a: Entry, b: Entry): number =>
  firstDue(a) - firstDue(b) ||
  a.row.receivedAt - b.row.receivedAt ||
  (a.row.complaint < b.row.complaint ? -1 : 1);

const itemOf = ({ environment: { context } }: Opened, { row, running }: Entry): ReadonlyArray<QueueItem> => {
  const stage = row.stages.at(-1)?.stage;
  if (stage === undefined) return [];
  return [
    {
      complaint: row.complaint,
      stage: stage.name,
      agency: agencyOf(stage) ?? null,
      classification: classificationOf(stage) ?? null,
      kind: row.kind,
      category: row.category,
      channel: row.channel,
      receivedAt: formatInstant(row.receivedAt),
      overdue: running.some(({ state }) => state === 'missed'),
      deadlines: running.map((one) => dueDeadlineJson(context, one)),
    },
  ];
};

/** The work queue: what is due first comes first, and what has no running deadline last, by its reception. */
export const workQueue =
  (opened: Opened) =>
  async (filter: QueueFilter = {}): Answered<ReadonlyArray<QueueItem>> => {
    const { environment, metrics, index: openIndex, lang, now } = opened;
    const { stage, agency, overdue } = { ...filter };
    if (stage !== undefined && !stageNames.includes(stage)) {
      const expected = { type: 'oneOf', values: stageNames } as const;
      const fields = [fieldProblem({ field: 'stage', expected, missing: false }, lang)];
      return failed({ type: 'InvalidQuestion', fields, retry: 'never' }, lang);
    }
    const [model, index] = [await metrics(), await openIndex()];
    if (!model.ok) return failed(model.failure, lang);
    if (!index.ok) return failed(index.failure, lang);
    const rows = await model.value.rows();
    if (!rows.ok) return failed(rows.failure, lang);
    const of = { context: environment.context, index: index.value };
    const found = await outcome(dueAnswer(of)(now(), everTime, { includeImported: true }));
    if (!found.ok) return failed(found.failure, lang);
    const running = new Map<string, Array<DueDeadline>>();
    for (const one of [...found.value.deadlines, ...found.value.uncovered]) {
      const before = running.get(one.complaint);
      if (before === undefined) running.set(one.complaint, [one]);
      else before.push(one);
    }
    const isAsked = ({ stages }: Row): boolean => {
      const now = stages.at(-1)?.stage;
      if (now === undefined) return false;
      return stage === undefined ? !hasEnded(now) : now.name === stage;
    };
    const entries = [...rows.value.values()]
      .filter(isAsked)
      .map((row): Entry => ({ row, running: running.get(row.complaint) ?? [] }));
    const value = entries
      .sort(inOrder)
      .flatMap((entry) => itemOf(opened, entry))
      .filter((item) => agency === undefined || item.agency === agency)
      .filter((item) => overdue === undefined || item.overdue === overdue);
    return { ok: true, value };
  };
