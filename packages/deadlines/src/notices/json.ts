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
