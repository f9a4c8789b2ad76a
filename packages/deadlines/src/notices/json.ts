import { formatDay } from '@pengaduan/calendar';
import { formatInstant } from '@pengaduan/core';
import type { Json } from '@pengaduan/journal';
import type { DueDeadline } from '../due-within.js';
import type { Wording } from '../words/digest.js';
import { noticeText, whatsappLink } from '../words/notice.js';
import type { DigestNotice, Notice, NoticeDeadline, ReportNotice } from './notice.js';

const noticeDeadlineJson = ({ clock, due }: NoticeDeadline): Json => ({
  clock,
  dueDay: formatDay(due.day),
  dueAt: formatInstant(due.at),
});

const deadlineOf = (notice: ReportNotice): NoticeDeadline | undefined =>
  notice.type === 'NewDisposition' ? notice.respondBy : notice.deadline;

type Fields = { readonly [field: string]: Json };

const aboutReport = (notice: ReportNotice): Fields => {
  const deadline = deadlineOf(notice);
  return {
    at: 'at' in notice ? formatInstant(notice.at) : null,
    deadline: deadline === undefined ? null : noticeDeadlineJson(deadline),
  };
};

const dueJson = ({ complaint, clock, due, state, workingDaysOver }: DueDeadline): Json => ({
  complaint,
  clock,
  state,
  workingDaysOver: workingDaysOver ?? null,
  ...(due.type === 'Known' ? { dueDay: formatDay(due.day), dueAt: formatInstant(due.at) } : {}),
});

const ofMorning = ({ day, morning, digest }: DigestNotice): Fields => ({
  at: formatInstant(morning.at),
  deadline: null,
  digest: {
    day: formatDay(day),
    since: formatInstant(morning.since),
    until: formatDay(morning.until.day),
    arrived: digest.arrived.map(({ complaint, at }) => ({ complaint, at: formatInstant(at) })),
    overdue: digest.overdue.map(dueJson),
    coming: digest.coming.map(dueJson),
    toClose: digest.toClose.map(dueJson),
  },
});

/**
 * A notice as JSON, as `toJsonLines` and `toWebhook` send it: its key, type, complaint, agency, recipient and
 * deadline, its text in both languages, and a WhatsApp link with the Indonesian text. Instants are ISO 8601 in UTC;
 * what is not known is null. Texts are worded as `wording` says; the fields have the ids of agencies. A `Digest` is about no one complaint: its `complaint` and `deadline` are null, and `digest`
 * holds its day, what arrived, what is overdue and what is coming.
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
export const noticeJson = (notice: Notice, wording?: Wording): Fields => {
  const text = { id: noticeText(notice, 'id', wording), en: noticeText(notice, 'en', wording) };
  return {
    key: notice.key,
    type: notice.type,
    complaint: notice.complaint ?? null,
    agency: notice.agency ?? null,
    to: { ...notice.to },
    ...(notice.type === 'Digest' ? ofMorning(notice) : aboutReport(notice)),
    text,
    whatsapp: whatsappLink(text.id),
  };
};
