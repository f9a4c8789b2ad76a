import type { Lang } from '@pengaduan/calendar';
import type { Fact } from '../complaint/event.js';
import { classificationLabels, kindLabels, responseKindLabels } from './classification.js';
import type { Localized } from './localized.js';
import { stageLabels } from './stage.js';

const say = (fact: Fact): Localized => {
  switch (fact.type) {
    case 'ComplaintReceived': {
      const { id, en } = kindLabels[fact.kind];
      return { id: `Laporan masuk (${id}).`, en: `The report came in (${en}).` };
    }
    case 'SupportingDataRequested':
      return {
        id: 'Pelapor diminta melengkapi data pendukung.',
        en: 'The reporter was asked for supporting data.',
      };
    case 'SupportingDataProvided':
      return { id: 'Data pendukung dilengkapi.', en: 'The supporting data came in.' };
    case 'ComplaintVerified': {
      const { id, en } = classificationLabels[fact.classification];
      return { id: `Laporan lolos verifikasi (${id}).`, en: `The report passed verification (${en}).` };
    }
    case 'ComplaintReturned':
      return {
        id: 'Laporan dikembalikan ke admin nasional: bukan wewenang.',
        en: 'The report was returned to the national admin: not our competence.',
      };
    case 'ComplaintReadmitted':
      return {
        id: 'Admin nasional mengirim kembali laporan untuk diverifikasi.',
        en: 'The national admin sent the report back for verification.',
      };
    case 'ComplaintArchived':
      return { id: 'Laporan diarsipkan.', en: 'The report was archived.' };
    case 'ComplaintDispositioned':
      return {
        id: `Laporan didisposisikan ke ${fact.agency}.`,
        en: `The report was dispositioned to ${fact.agency}.`,
      };
    case 'DispositionDeclined':
      return {
        id: `${fact.agency} menolak disposisi: bukan kewenangannya.`,
        en: `${fact.agency} declined the disposition: it is not theirs.`,
      };
    case 'LiaisonInformed':
      return {
        id: `Pejabat penghubung ${fact.agency} diberi tahu melalui ${fact.channel}.`,
        en: `The liaison officer of ${fact.agency} was informed by ${fact.channel}.`,
      };
    case 'ResponseGiven': {
      const { id, en } = responseKindLabels[fact.kind];
      return { id: `${fact.agency} memberikan ${id}.`, en: `${fact.agency} gave its ${en}.` };
    }
    case 'ReporterReplied':
      return { id: 'Pelapor memberikan tanggapan balik.', en: 'The reporter replied.' };
    case 'ComplaintReclassified': {
      const { id, en } = classificationLabels[fact.classification];
      return { id: `Klasifikasi diubah menjadi ${id}.`, en: `The class was changed to ${en}.` };
    }
    case 'ComplaintClosed':
      return fact.by === 'system'
        ? {
            id: 'Laporan selesai otomatis, ditutup oleh sistem.',
            en: 'The report was closed by the system.',
          }
        : { id: 'Laporan selesai, ditutup oleh admin.', en: 'The report was closed by the office.' };
    case 'ComplaintReopened':
      return { id: 'Laporan dibuka kembali.', en: 'The report was reopened.' };
    case 'ComplaintRated':
      return {
        id: `Pelapor menilai penanganan: ${fact.rating} dari 5.`,
        en: `The reporter rated the handling: ${fact.rating} of 5.`,
      };
    case 'ForwardedToOmbudsman':
      return {
        id: 'Laporan diteruskan ke Ombudsman RI.',
        en: 'The report was forwarded to the Ombudsman.',
      };
    case 'StandingObserved': {
      const { id, en } = stageLabels[fact.stage];
      const [pada, withAgency] =
        'agency' in fact ? [` pada ${fact.agency}`, `, with ${fact.agency}`] : ['', ''];
      return {
        id: `Menurut daftar, status laporan ini: ${id}${pada}.`,
        en: `A list has the report as: ${en}${withAgency}.`,
      };
    }
    case 'OmbudsmanEligibilityReached':
      return {
        id: 'Pelapor kini dapat mengadu ke Ombudsman RI.',
        en: 'The reporter may now go to the Ombudsman.',
      };
  }
};

/**
 * What happened to a report, as one sentence of a timeline. It names agencies and classes, never a person or a reason.
 * @example
 * import { describeFact } from '@pengaduan/core';
 * const at = Date.parse('2025-02-03T09:01:00+07:00');
 * const text = describeFact({ type: 'ComplaintDispositioned', at, by: 'coordinator', agency: 'dlh' }, 'en');
 * console.log(text); // The report was dispositioned to dlh.
 */
export const describeFact = (fact: Fact, lang: Lang): string => say(fact)[lang];
