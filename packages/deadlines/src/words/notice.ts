import type { Lang } from '@pengaduan/calendar';
import { clockLabels, describeDue, type Localized } from '@pengaduan/core';
import type { Notice, NoticeDeadline, ReportNotice } from '../notices/notice.js';
import { digestText, type NameOf, type Wording } from './digest.js';

const dayOf = ({ due, unit }: NoticeDeadline, lang: Lang, { zone }: ReportNotice): string =>
  describeDue(due, unit, lang, zone);

type OfOmbudsman = Extract<ReportNotice, { readonly type: `${string}Ombudsman${string}` }>;

/** Until when nobody followed up; nothing where a person forwarded the report. */
const unanswered = (notice: OfOmbudsman): Localized => {
  const { deadline } = notice;
  if (deadline === undefined) return { id: '', en: '' };
  return {
    id: `: tidak ditindaklanjuti sampai ${dayOf(deadline, 'id', notice)}`,
    en: `: it was not followed up until ${dayOf(deadline, 'en', notice)}`,
  };
};

const say = (notice: ReportNotice, nameOf: NameOf): Localized => {
  const { complaint } = notice;
  const agency = notice.agency === undefined ? '' : nameOf(notice.agency);
  const heldBy = agency === '' ? '' : ` (${agency})`;
  switch (notice.type) {
    case 'NewDisposition': {
      const { respondBy } = notice;
      const due = respondBy && { id: dayOf(respondBy, 'id', notice), en: dayOf(respondBy, 'en', notice) };
      return {
        id: `Laporan ${complaint} didisposisikan ke ${agency}.${due ? ` Mohon ditanggapi paling lambat ${due.id}.` : ''}`,
        en: `Report ${complaint} was dispositioned to ${agency}.${due ? ` Please respond by ${due.en}.` : ''}`,
      };
    }
    case 'DueSoon': {
      const { deadline } = notice;
      const { id, en } = clockLabels[deadline.clock];
      return {
        id: `Tenggat ${id} laporan ${complaint}${heldBy} jatuh tempo ${dayOf(deadline, 'id', notice)}.`,
        en: `The ${en} deadline of report ${complaint}${heldBy} is due on ${dayOf(deadline, 'en', notice)}.`,
      };
    }
    case 'Overdue': {
      const { deadline } = notice;
      const { id, en } = clockLabels[deadline.clock];
      return {
        id: `Tenggat ${id} laporan ${complaint}${heldBy} terlewati: jatuh tempo ${dayOf(deadline, 'id', notice)}.`,
        en: `The ${en} deadline of report ${complaint}${heldBy} was missed: it was due on ${dayOf(deadline, 'en', notice)}.`,
      };
    }
    case 'Correction': {
      const { id, en } = clockLabels[notice.deadline.clock];
      return {
        id: `Ralat: tenggat ${id} laporan ${complaint}${heldBy} ternyata tidak terlewati.`,
        en: `Correction: the ${en} deadline of report ${complaint}${heldBy} was not missed after all.`,
      };
    }
    case 'ClosedBySystem': {
      const { deadline } = notice;
      const until = deadline && {
        id: `: tidak ada tanggapan balik dari pelapor sampai ${dayOf(deadline, 'id', notice)}`,
        en: `: the reporter did not reply until ${dayOf(deadline, 'en', notice)}`,
      };
      return {
        id: `Laporan ${complaint}${heldBy} selesai otomatis${until?.id ?? ''}.`,
        en: `Report ${complaint}${heldBy} was closed by the system${until?.en ?? ''}.`,
      };
    }
    case 'ForwardedToOmbudsman': {
      const until = unanswered(notice);
      return {
        id: `Laporan ${complaint}${heldBy} diteruskan ke Ombudsman RI${until.id}.`,
        en: `Report ${complaint}${heldBy} was forwarded to the Ombudsman${until.en}.`,
      };
    }
    case 'OmbudsmanEligibilityReached': {
      const until = unanswered(notice);
      return {
        id: `Pelapor laporan ${complaint}${heldBy} dapat mengadu ke Ombudsman RI${until.id}.`,
        en: `The reporter of report ${complaint}${heldBy} may go to the Ombudsman${until.en}.`,
      };
    }
  }
};

/**
 * A notice as one or two sentences, or a digest as the message of `digestText`. They name the complaint, the
 * agency (by `nameOf`, or its id), the clock and days, never a person.
 * @example
 * import { noticeText } from '@pengaduan/deadlines';
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * const text = noticeText({
 *   key: 'DueSoon:6340753:verification-1@2025-02-06', type: 'DueSoon', complaint: '6340753', agency: undefined,
 *   to: { role: 'coordinator' }, zone: 'Asia/Jakarta',
 *   deadline: { clock: 'verification', unit: 'workingDay', due: { type: 'Known', day: 20125, at } },
 * }, 'id');
 * console.log(text); // Tenggat verifikasi laporan 6340753 jatuh tempo 6 Februari 2025.
 */
export const noticeText = (notice: Notice, lang: Lang, wording: Wording = {}): string =>
  notice.type === 'Digest'
    ? digestText(notice.digest, notice.morning, { ...wording, lang, zone: notice.zone })
    : say(notice, wording.nameOf ?? ((agency) => agency))[lang];

/**
 * A link that opens WhatsApp with a text ready to send. The coordinator chooses the group of the liaison officers
 * (SOP 112 step 4); the link itself sends nothing.
 * @example
 * import { whatsappLink } from '@pengaduan/deadlines';
 * console.log(whatsappLink('Laporan 6340753 selesai.')); // https://wa.me/?text=Laporan%206340753%20selesai.
 */
export const whatsappLink = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
