import {
  formatInstant,
  type Classification,
  type Context,
  type Instant,
  type Kind,
  type StageName,
} from '@pengaduan/core';
import { dueDeadlineJson, standsAt, type DueDeadlineJson, type QueuedComplaint } from '@pengaduan/deadlines';
import { outcome } from '@pengaduan/journal';
import type { Row } from '@pengaduan/metrics';
import { isLeft } from 'fp-ts/lib/Either.js';
import { failed, type Answered, type Opened } from './opened.js';
import { placeText, readQueueQuestion, type QueueFilter } from './queue-question.js';

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

/** A page of the work queue. */
export interface QueuePage {
  readonly complaints: ReadonlyArray<QueueItem>;
  /** Give it as `after` for the page behind this one; null where this is the last. */
  readonly next: string | null;
  /**
   * There where no complaint is with the agency that was asked for, nor ended there: its id may be misspelled. An agency
   * that has handed on all that it had is not told from one.
   */
  readonly unknownAgency?: true;
}

const itemOf = (
  context: Context,
  at: Instant,
  { complaint, stage, agency, classification, running }: QueuedComplaint,
  { kind, category, channel, receivedAt }: Row,
): QueueItem => {
  const deadlines = running.map((one) => standsAt(context, one, at));
  return {
    ...{ complaint, stage, agency: agency ?? null, classification: classification ?? null },
    ...{ kind, category, channel, receivedAt: formatInstant(receivedAt) },
    overdue: deadlines.some(({ state }) => state === 'missed'),
    deadlines: deadlines.map((one) => dueDeadlineJson(context, one)),
  };
};

/** A page of the work queue: what is due first comes first, and last that of which no due is known. */
export const workQueue =
  ({ environment, metrics, index: openIndex, lang, now }: Opened) =>
  async (filter: QueueFilter = {}): Answered<QueuePage> => {
    const at = now();
    const read = readQueueQuestion(filter, { lang, at });
    if (isLeft(read)) return failed(read.left, lang);
    const question = read.right;
    const [model, index] = [await metrics(), await openIndex()];
    if (!model.ok) return failed(model.failure, lang);
    if (!index.ok) return failed(index.failure, lang);
    const caughtUp = await outcome(index.value.catchUp);
    if (!caughtUp.ok) return failed(caughtUp.failure, lang);
    // One more than the page has, to know whether there is a page behind it.
    const found = await outcome(index.value.queue({ ...question, limit: question.limit + 1 }));
    if (!found.ok) return failed(found.failure, lang);
    const page = found.value.slice(0, question.limit);
    const { agency } = question;
    const isKnown =
      page.length > 0 || agency === undefined
        ? ({ ok: true, value: true } as const)
        : await outcome(index.value.knowsAgency(agency));
    if (!isKnown.ok) return failed(isKnown.failure, lang);
    const rows = await model.value.rowsOf(page.map(({ complaint }) => complaint));
    if (!rows.ok) return failed(rows.failure, lang);
    const last = page.at(-1);
    return {
      ok: true,
      value: {
        complaints: page.flatMap((one) => {
          const row = rows.value.get(one.complaint);
          return row === undefined ? [] : [itemOf(environment.context, at, one, row)];
        }),
        next: last === undefined || found.value.length === page.length ? null : placeText(last, filter),
        ...(isKnown.value ? {} : { unknownAgency: true }),
      },
    };
  };
