import { formatDay, parseDay, type Day } from '@pengaduan/calendar';
import { formatInstant, type ComplaintEvent, type ComplaintRecord, type Instant } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { noticeTypes, type ReportNotice } from './notice.js';

/**
 * Which notice about a report: its type, its complaint, and what it is about: the revision of a fact, or a deadline and its
 * due. All that a notice says follows from this and the facts of the complaint.
 */
export interface ReportNoticeKey {
  readonly type: ReportNotice['type'];
  readonly complaint: string;
  readonly about: string;
}

/** Which digest: of which day, and whose; that of the office where `agency` is undefined. */
export interface DigestKey {
  readonly type: 'Digest';
  readonly day: Day;
  readonly agency: string | undefined;
}

export type NoticeKey = ReportNoticeKey | DigestKey;

/** `DueSoon:6340753:response-1@2025-02-17`, `Digest:2025-02-17:dinas-pupr`, and `Digest:2025-02-17` of the office. */
export const noticeKeyText = (key: NoticeKey): string => {
  if (key.type !== 'Digest') return `${key.type}:${key.complaint}:${key.about}`;
  const ofDay = `Digest:${formatDay(key.day)}`;
  return key.agency === undefined ? ofDay : `${ofDay}:${key.agency}`;
};

/** Reads what `noticeKeyText` wrote; undefined for anything else. */
export const noticeKeyOf = (text: string): NoticeKey | undefined => {
  const [first, second, ...rest] = text.split(':');
  const type = noticeTypes.find((one) => one === first);
  if (type === undefined || second === undefined) return undefined;
  if (type !== 'Digest') {
    return rest.length === 0 ? undefined : { type, complaint: second, about: rest.join(':') };
  }
  const day = parseDay(second);
  // The id of an agency may hold colons.
  return isLeft(day)
    ? undefined
    : { type, day: day.right, agency: rest.length === 0 ? undefined : rest.join(':') };
};

/** The deadline that a key is about: `response-1` of `response-1@2025-02-17`. */
export const deadlineIn = ({ about }: ReportNoticeKey): string => about.split('@')[0] ?? about;

/** Before a deadline that falls due on a day. Where it moves to another day, another notice is sent. */
export const dueSoon = (complaint: string, deadline: string, day: Day): ReportNoticeKey => ({
  type: 'DueSoon',
  complaint,
  about: `${deadline}@${formatDay(day)}`,
});

/** When a due has passed. Where the deadline moves and its new due passes, another notice is sent. */
export const overdue = (complaint: string, deadline: string, dueAt: Instant): ReportNoticeKey => ({
  type: 'Overdue',
  complaint,
  about: `${deadline}@${formatInstant(dueAt)}`,
});

/** After an `Overdue` that turned out not to be true: the step had been done in time, or the due was moved. */
const correction = (complaint: string, deadline: string): ReportNoticeKey => ({
  type: 'Correction',
  complaint,
  about: deadline,
});

const typeOf = (event: ComplaintEvent): ReportNoticeKey['type'] | undefined => {
  if (event.type === 'ComplaintDispositioned') return 'NewDisposition';
  if (event.type === 'ForwardedToOmbudsman' || event.type === 'OmbudsmanEligibilityReached')
    return event.type;
  return event.type === 'ComplaintClosed' && event.by === 'system' ? 'ClosedBySystem' : undefined;
};

/**
 * The notice that an event may need, where it happened at or after `since`. Whether the notice still holds is decided
 * by the facts of the complaint when it is sent.
 */
export const keyFor = (
  { complaint, revision, event }: ComplaintRecord,
  since: Instant,
): ReportNoticeKey | undefined => {
  // What is entered later may be dated before the miss that it corrects.
  if (event.type === 'DeadlineMet' || event.type === 'DeadlineMoved' || event.type === 'DeadlineCancelled') {
    return correction(complaint, event.deadline);
  }
  if (event.at < since) return undefined;
  // One that a late fact ended needs no reminder any more.
  if (event.type === 'DeadlineMissed') {
    return event.by === 'runner' ? overdue(complaint, event.deadline, event.dueAt) : undefined;
  }
  const type = typeOf(event);
  return type === undefined ? undefined : { type, complaint, about: String(revision) };
};
