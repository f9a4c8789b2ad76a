import { formatDay, type Day } from '@pengaduan/calendar';
import type { ComplaintEvent, Instant } from '@pengaduan/core';
import type { Happened } from '../happened.js';
import { noticeTypes, type NoticeType } from './notice.js';

/**
 * Which notice: its type, its complaint, and what of the complaint it is about: the revision of a fact, or a deadline.
 * All that a notice says follows from this and the complaint's facts.
 */
export interface NoticeKey {
  readonly type: NoticeType;
  readonly complaint: string;
  readonly about: string;
}

/** `Overdue:6340753:response-1`. */
export const keyText = ({ type, complaint, about }: NoticeKey): string => `${type}:${complaint}:${about}`;

/** Reads what `keyText` wrote; undefined for anything else. */
export const keyOf = (text: string): NoticeKey | undefined => {
  const [first = '', complaint = '', ...about] = text.split(':');
  const type = noticeTypes.find((one) => one === first);
  return type === undefined ? undefined : { type, complaint, about: about.join(':') };
};

/** Before a deadline that falls due on a day. When it moves to another day it is told again. */
export const dueSoon = (complaint: string, deadline: string, day: Day): NoticeKey => ({
  type: 'DueSoon',
  complaint,
  about: `${deadline}@${formatDay(day)}`,
});

export const overdue = (complaint: string, deadline: string): NoticeKey => ({
  type: 'Overdue',
  complaint,
  about: deadline,
});

const typeOf = (event: ComplaintEvent): NoticeType | undefined => {
  if (event.type === 'ComplaintDispositioned') return 'NewDisposition';
  if (event.type === 'ForwardedToOmbudsman' || event.type === 'OmbudsmanEligibilityReached')
    return event.type;
  return event.type === 'ComplaintClosed' && event.by === 'system' ? 'ClosedBySystem' : undefined;
};

/** The notice that an event calls for, if it happened at or after `since`. */
export const keyFor = ({ complaint, revision, event }: Happened, since: Instant): NoticeKey | undefined => {
  if (event.at < since) return undefined;
  // One that a late fact ended needs no reminder any more.
  if (event.type === 'DeadlineMissed')
    return event.by === 'runner' ? overdue(complaint, event.deadline) : undefined;
  const type = typeOf(event);
  return type === undefined ? undefined : { type, complaint, about: String(revision) };
};
