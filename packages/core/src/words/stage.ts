import type { StageName } from '../complaint/stage.js';
import type { LocalizedLabels } from './localized.js';

/**
 * What each stage is called. LAPOR! says "Terverifikasi" of a report that an agency has and has not answered, so a
 * verified report is not called by that word here (docs/state-machine.md).
 * @example
 * import { stageLabels } from '@pengaduan/core';
 * console.log(stageLabels.Pending.id); // Menunggu data pelapor
 */
export const stageLabels: LocalizedLabels<StageName> = {
  Received: { id: 'Menunggu verifikasi', en: 'Waiting for verification' },
  Pending: { id: 'Menunggu data pelapor', en: "Waiting for the reporter's data" },
  Verified: { id: 'Lolos verifikasi, belum didisposisi', en: 'Passed verification, not dispositioned yet' },
  Dispositioned: { id: 'Belum ditindaklanjuti', en: 'Not followed up yet' },
  InProcess: { id: 'Sedang diproses', en: 'In process' },
  Closed: { id: 'Selesai', en: 'Done' },
  Archived: { id: 'Diarsipkan', en: 'Archived' },
  Returned: { id: 'Dikembalikan (bukan wewenang)', en: 'Returned (not our competence)' },
};
