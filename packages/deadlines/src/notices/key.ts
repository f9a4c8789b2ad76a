import { formatDay, type Day } from '@pengaduan/calendar';
import { formatInstant, type ComplaintEvent, type ComplaintRecord, type Instant } from '@pengaduan/core';
import { noticeTypes, type NoticeType } from './notice.js';

/**
 * Which notice: its type, its complaint, and what it is about: the revision of a fact, or a deadline and its due. All
 * that a notice says follows from this and the facts of the complaint.
 */
export interface NoticeKey {
  readonly type: NoticeType;
  readonly complaint: string;
  readonly about: string;
}

/** `DueSoon:6340753:response-1@2025-02-17`. */
export const noticeKeyText = ({ type, complaint, about }: NoticeKey): string =>
  `${type}:${complaint}:${about}`;

/** Reads what `noticeKeyText` wrote; undefined for anything else. */
export const noticeKeyOf = (text: string): NoticeKey | undefined => {
  const [first, complaint, ...about] = text.split(':');
  const type = noticeTypes.find((one) => one === first);
  if (type === undefined || complaint === undefined || about.length === 0) return undefined;
  return { type, complaint, about: about.join(':') };
};

/** The deadline that a key is about: `response-1` of `response-1@2025-02-17`. */
export const deadlineIn = ({ about }: NoticeKey): string => about.split('@')[0] ?? about;

/** Before a deadline that falls due on a day. Where it moves to another day, another notice is sent. */
export const dueSoon = (complaint: string, deadline: string, day: Day): NoticeKey => ({
  type: 'DueSoon',
  complaint,
  about: `${deadline}@${formatDay(day)}`,
});

/** When a due has passed. Where the deadline moves and its new due passes, another notice is sent. */
export const overdue = (complaint: string, deadline: string, dueAt: Instant): NoticeKey => ({
  type: 'Overdue',
  complaint,
  about: `${deadline}@${formatInstant(dueAt)}`,
});

/** After an `Overdue` that turned out not to be true: the step had been done in time, or the due was moved. */
const correction = (complaint: string, deadline: string): NoticeKey => ({
  type: 'Correction',
  complaint,
  about: deadline,
});

const typeOf = (event: ComplaintEvent): NoticeType | undefined => {
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
): NoticeKey | undefined => {
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
