import { formatDay } from '@pengaduan/calendar';
import { formatInstant } from '@pengaduan/core';
import type { Json } from '@pengaduan/journal';
import { noticeText, whatsappLink } from '../words/notice.js';
import type { Notice, NoticeDeadline } from './notice.js';

const noticeDeadlineJson = ({ clock, due }: NoticeDeadline): Json => ({
  clock,
  dueDay: formatDay(due.day),
  dueAt: formatInstant(due.at),
});

const deadlineOf = (notice: Notice): NoticeDeadline | undefined =>
  notice.type === 'NewDisposition' ? notice.respondBy : notice.deadline;

/**
 * A notice as JSON lines and webhooks carry it: its key, type, complaint, agency and deadline, the texts in both
 * languages and the WhatsApp link of the Indonesian one. What is not known is null.
 *
 * @example
 * import { noticeJson } from '@pengaduan/deadlines';
 * const json = noticeJson({
 *   key: 'ClosedBySystem:6340753:9',
 *   type: 'ClosedBySystem',
 *   complaint: '6340753',
 *   agency: undefined,
 *   to: { role: 'coordinator' },
 *   zone: 'Asia/Jakarta',
 *   at: Date.parse('2025-02-20T00:00+07:00'),
 *   deadline: undefined,
 * });
 * console.log(json['at']); // 2025-02-19T17:00:00.000Z
 */
export const noticeJson = (notice: Notice): { readonly [field: string]: Json } => {
  const deadline = deadlineOf(notice);
  const text = { id: noticeText(notice, 'id'), en: noticeText(notice, 'en') };
  return {
    key: notice.key,
    type: notice.type,
    complaint: notice.complaint,
    agency: notice.agency ?? null,
    to: { ...notice.to },
    at: 'at' in notice ? formatInstant(notice.at) : null,
    deadline: deadline === undefined ? null : noticeDeadlineJson(deadline),
    text,
    whatsapp: whatsappLink(text.id),
  };
};
