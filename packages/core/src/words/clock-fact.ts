import type { Lang, Zone } from '@pengaduan/calendar';
import type { ClockFact, DeadlineCancelled, MoveCause } from '../complaint/clock/clock-fact.js';
import type { Duration } from '../value/duration.js';
import { clockLabels } from './clock.js';
import { describeDue } from './due.js';
import { describeDuration } from './duration.js';
import type { Localized, LocalizedLabels } from './localized.js';

const cancelled: LocalizedLabels<DeadlineCancelled['cause']> = {
  ended: { id: 'laporan berakhir', en: 'the report ended' },
  byPolicy: { id: 'dihentikan menurut kebijakan', en: 'the policy ends it here' },
  restarted: { id: 'dihitung ulang', en: 'counted afresh' },
  observed: {
    id: 'keadaan laporan menurut daftar berbeda, kelanjutannya tidak diketahui',
    en: 'a list has the report elsewhere, and what became of it is not known',
  },
  paused: { id: 'berhenti sementara menunggu pelapor', en: 'paused for the reporter' },
};

const because = (cause: MoveCause, limit: Duration): Localized => {
  switch (cause.type) {
    case 'decree':
      return { id: `menurut ${cause.decree}`, en: `by ${cause.decree}` };
    case 'reclassified':
      return { id: 'karena klasifikasi diubah', en: 'because the class was changed' };
    case 'extended': {
      const more = { amount: cause.amount, unit: limit.unit };
      return {
        id: `karena diperpanjang ${describeDuration(more, 'id')}`,
        en: `because it was extended by ${describeDuration(more, 'en')}`,
      };
    }
  }
};

const after = (used: Duration | undefined): Localized =>
  used === undefined
    ? { id: '', en: '' }
    : { id: ` setelah ${describeDuration(used, 'id')}`, en: ` after ${describeDuration(used, 'en')}` };

const say = (fact: ClockFact, zone: Zone): Localized => {
  const { id, en } = clockLabels[fact.clock];
  switch (fact.type) {
    case 'DeadlineSet': {
      const { due, limit } = fact;
      return {
        id: `Tenggat ${id} mulai: ${describeDuration(limit, 'id')}, jatuh tempo ${describeDue(due, limit.unit, 'id', zone)}.`,
        en: `The ${en} deadline started: ${describeDuration(limit, 'en')}, due ${describeDue(due, limit.unit, 'en', zone)}.`,
      };
    }
    case 'DeadlineMoved': {
      const { from, to, limit, cause } = fact;
      const why = because(cause, limit);
      const days = (lang: Lang): string =>
        [from, to]
          .map((due) => describeDue(due, limit.unit, lang, zone))
          .join(lang === 'id' ? ' ke ' : ' to ');
      return {
        id: `Tenggat ${id} bergeser dari ${days('id')} ${why.id}.`,
        en: `The ${en} deadline moved from ${days('en')} ${why.en}.`,
      };
    }
    case 'DeadlineMet': {
      // What nobody can count may have been too late: its due is in a year that the calendar does not have.
      if (fact.used === undefined)
        return {
          id: `Yang diminta tenggat ${id} sudah dilakukan; tepat waktu atau tidak, di luar kalender.`,
          en: `What the ${en} deadline asks for was done; whether in time is outside the calendar.`,
        };
      const used = after(fact.used);
      return { id: `Tenggat ${id} terpenuhi${used.id}.`, en: `The ${en} deadline was met${used.en}.` };
    }
    case 'DeadlineMissed':
      return { id: `Tenggat ${id} terlewati.`, en: `The ${en} deadline was missed.` };
    case 'DeadlineCompletedLate': {
      const used = after(fact.used);
      return {
        id: `Terlambat: tenggat ${id} baru diselesaikan${used.id}.`,
        en: `Late: what the ${en} deadline asks for was done${used.en}.`,
      };
    }
    case 'DeadlineElapsed':
      return { id: `Waktu tunggu ${id} habis.`, en: `The wait for ${en} ran out.` };
    case 'DeadlineCancelled': {
      const cause = cancelled[fact.cause];
      return {
        id: `Tenggat ${id} dibatalkan: ${cause.id}.`,
        en: `The ${en} deadline was cancelled: ${cause.en}.`,
      };
    }
  }
};

/**
 * What happened to a deadline, as one sentence of a timeline. Days and times are local to `zone`.
 * @example
 * import { describeClockFact } from '@pengaduan/core';
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * const text = describeClockFact(
 *   { at, deadline: 'verification-1', clock: 'verification', type: 'DeadlineMissed', by: 'runner', dueAt: at },
 *   'en',
 *   'Asia/Jakarta',
 * );
 * console.log(text); // The verification deadline was missed.
 */
export const describeClockFact = (fact: ClockFact, lang: Lang, zone: Zone): string => say(fact, zone)[lang];
