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
 * A notice as JSON, as `toJsonLines` and `toWebhook` send it: its key, type, complaint, agency, recipient and
 * deadline, its text in both languages, and a WhatsApp link with the Indonesian text. Instants are ISO 8601 in UTC;
 * what is not known is null.
 * @example
 * import { noticeJson } from '@pengaduan/deadlines';
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * const json = noticeJson({
 *   key: 'DueSoon:6340753:verification-1@2025-02-06', type: 'DueSoon', complaint: '6340753', agency: undefined,
 *   to: { role: 'coordinator' }, zone: 'Asia/Jakarta',
 *   deadline: { clock: 'verification', unit: 'workingDay', due: { type: 'Known', day: 20125, at } },
 * });
 * console.log(json['type'], json['agency']); // DueSoon null
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
