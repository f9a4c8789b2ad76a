import type { StageName } from '../complaint/stage.js';
import type { LocalizedLabels } from './localized.js';

/**
 * Our label of each stage. LAPOR!'s own word "Terverifikasi" means dispositioned and not acted on (domain 1.2), so
 * a verified complaint is never called that alone.
 * @example stageLabels.Pending.id // 'Menunggu data pelapor'
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
