import type { Lang, Zone } from '@pengaduan/calendar';
import type { Rejection } from '../complaint/rejection.js';
import { classificationLabels } from './classification.js';
import { describeInstant } from './instant.js';
import { notAllowed } from './not-allowed.js';
import { noSuchDeadline, notDue } from './not-due.js';
import { notPermitted, wrongStage } from './not-now.js';
import type { Localized } from './localized.js';

const say = (rejection: Rejection, zone: Zone): Localized => {
  switch (rejection.type) {
    case 'NotReceived':
      return {
        id: 'Laporan ini belum diterima; catat penerimaannya lebih dahulu.',
        en: 'This report has not been received; record its reception first.',
      };
    case 'AlreadyReceived':
      return {
        id: 'Laporan dengan nomor ini sudah diterima; gunakan nomor lain untuk laporan lain.',
        en: 'A report with this number has been received already; use another number for another report.',
      };
    case 'WrongStage':
      return wrongStage(rejection);
    case 'NotPermitted':
      return notPermitted(rejection);
    case 'NotYourAgency':
      return {
        id: `Laporan ini ada pada ${rejection.current}, bukan pada ${rejection.agency}; disposisikan ulang lebih dahulu bila harus pindah.`,
        en: `This report is with ${rejection.current}, not with ${rejection.agency}; disposition it again first if it has to move.`,
      };
    case 'SameAgency':
      return {
        id: `Laporan ini sudah ada pada ${rejection.agency}; pilih OPD lain.`,
        en: `This report is with ${rejection.agency} already; choose another agency.`,
      };
    case 'SameClassification': {
      const { id, en } = classificationLabels[rejection.classification];
      return {
        id: `Klasifikasi laporan ini sudah ${id}; pilih klasifikasi lain.`,
        en: `The class of this report is ${en} already; choose another class.`,
      };
    }
    case 'InFuture':
      return {
        id: `Waktu kejadian ${describeInstant(rejection.at, 'id', zone)} belum tiba; sekarang ${describeInstant(rejection.now, 'id', zone)}. Periksa waktu (at) yang dicatat.`,
        en: `The time ${describeInstant(rejection.at, 'en', zone)} has not come yet; it is ${describeInstant(rejection.now, 'en', zone)} now. Check the time (at) that was entered.`,
      };
    case 'OutOfOrder': {
      const [at, last] = [rejection.at, rejection.last];
      return {
        id: `Waktu kejadian ${describeInstant(at, 'id', zone)} mendahului kejadian sebelumnya pada ${describeInstant(last, 'id', zone)}; periksa waktu (at) yang dicatat.`,
        en: `The time ${describeInstant(at, 'en', zone)} is before what happened last, on ${describeInstant(last, 'en', zone)}; check the time (at) that was entered.`,
      };
    }
    case 'NotNewer': {
      const [at, last] = [rejection.at, rejection.last];
      return {
        id: `Laporan ini sudah diketahui sampai ${describeInstant(last, 'id', zone)}; daftar per ${describeInstant(at, 'id', zone)} lebih lama dan tidak mengubahnya.`,
        en: `This report is known up to ${describeInstant(last, 'en', zone)} already; a list of ${describeInstant(at, 'en', zone)} is older and does not change it.`,
      };
    }
    case 'NotDue':
      return notDue(rejection, zone);
    case 'NoSuchDeadline':
      return noSuchDeadline(rejection);
    case 'NotAllowedByPolicy':
      return notAllowed(rejection);
    case 'AlreadyRated':
      return {
        id: 'Penanganan laporan ini sudah dinilai; penilaian hanya diberikan satu kali.',
        en: 'The handling of this report has been rated already; it is rated only once.',
      };
    case 'AlreadyForwarded':
      return {
        id: 'Laporan ini sudah diteruskan ke Ombudsman RI; tidak perlu diteruskan lagi.',
        en: 'This report has been forwarded to the Ombudsman already; there is no need to do it again.',
      };
    case 'CommandIdReused':
      return {
        id: 'Nomor perintah (id) ini sudah dipakai untuk isi yang berbeda; gunakan id baru.',
        en: 'This command id was used before with other content; use a new id.',
      };
    case 'UnknownPolicy':
      return {
        id: `Kebijakan ${rejection.policy} tidak dikenal; gunakan kebijakan yang tersedia atau muat berkasnya.`,
        en: `The policy ${rejection.policy} is not known; use one that is, or load its file.`,
      };
  }
};

/**
 * Why a command was refused and what to do about it, in one sentence without personal data. Times are local to `zone`:
 * give the zone of the complaint's policy.
 * @example
 * import { describeRejection } from '@pengaduan/core';
 * const text = describeRejection({ type: 'SameAgency', agency: 'dlh' }, 'en', 'Asia/Jakarta');
 * console.log(text); // This report is with dlh already; choose another agency.
 */
export const describeRejection = (rejection: Rejection, lang: Lang, zone: Zone): string =>
  say(rejection, zone)[lang];
