import { countWorkingDays, localDay, type Day } from '@pengaduan/calendar';
import { ends, type StageName } from '@pengaduan/core';
import type { Outcome } from '@pengaduan/journal';
import {
  parsePeriod,
  type Evaluation,
  type Figures,
  type Metrics,
  type MetricsFailure,
  type Question,
} from '@pengaduan/metrics';
import { isLeft, isRight } from 'fp-ts/lib/Either.js';

/** A report that has not ended, and how many days before the cut-off it came in. */
export interface OpenReport {
  readonly complaint: string;
  readonly stage: StageName;
  readonly received: Day;
  readonly days: number;
  /** Undefined where a day of them lies in a year that the calendar does not cover. */
  readonly workingDays: number | undefined;
}

const mostShown = 10;

const isOpen = (stage: StageName): boolean => !ends.some((end) => end === stage);

/** How many reports are open: all but the closed, the archived and the returned. */
export const openOf = ({ received, byStage }: Evaluation): number =>
  received - byStage.closed - byStage.archived - byStage.returned;

/** The same question about the part of its period that lies in a month. */
const within = (question: Question, month: string): Question => {
  const period = parsePeriod(month);
  if (isLeft(period)) return question;
  const { from, to } = period.right;
  return { ...question, from: Math.max(from, question.from), to: Math.min(to, question.to) };
};

const openIn = async (
  metrics: Metrics,
  question: Question,
): Promise<Outcome<MetricsFailure, ReadonlyArray<OpenReport>>> => {
  const [listed, rows] = [await metrics.explain('stages', question), await metrics.rows(question)];
  if (!listed.ok) return listed;
  if (!rows.ok) return rows;
  const { asOf, calendar, zone } = question;
  const found = listed.value.complaints.flatMap(({ complaint, stage }) => {
    const row = rows.value.get(complaint);
    if (row === undefined || !isOpen(stage)) return [];
    const received = localDay(row.receivedAt, zone);
    const worked = countWorkingDays(calendar, received, asOf);
    const workingDays = isRight(worked) ? worked.right : undefined;
    return [{ at: row.receivedAt, complaint, stage, received, days: asOf - received, workingDays }];
  });
  return { ok: true, value: found.sort((one, other) => one.at - other.at) };
};

/** The oldest open reports, the oldest first. Month by month, so that never more than one month is in memory. */
export const oldestOpen = async (
  metrics: Metrics,
  question: Question,
  { groups }: Figures,
): Promise<Outcome<MetricsFailure, ReadonlyArray<OpenReport>>> => {
  const oldest: Array<OpenReport> = [];
  for (const [month, { evaluation }] of groups.get('month') ?? []) {
    if (oldest.length >= mostShown) break;
    if (openOf(evaluation) === 0) continue;
    const found = await openIn(metrics, within(question, month));
    if (!found.ok) return found;
    oldest.push(...found.value);
  }
  return { ok: true, value: oldest.slice(0, mostShown) };
};
