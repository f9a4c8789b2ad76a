import type { OmbudsmanMark } from '../complaint/state.js';
import type { LocalizedLabels } from './localized.js';

/**
 * Whether a report is a matter for the Ombudsman RI, which is said beside its stage.
 * @example
 * import { ombudsmanLabels } from '@pengaduan/core';
 * console.log(ombudsmanLabels.eligible.en); // The reporter may go to the Ombudsman
 */
export const ombudsmanLabels: LocalizedLabels<OmbudsmanMark> = {
  none: { id: 'Belum menyangkut Ombudsman RI', en: 'Not a matter for the Ombudsman' },
  eligible: { id: 'Pelapor dapat mengadu ke Ombudsman RI', en: 'The reporter may go to the Ombudsman' },
  forwarded: { id: 'Diteruskan ke Ombudsman RI', en: 'Forwarded to the Ombudsman' },
};
