import type { OmbudsmanMark } from '../complaint/state.js';
import type { LocalizedLabels } from './localized.js';

/**
 * How a complaint stands towards the Ombudsman RI, beside its stage.
 * @example ombudsmanLabels.eligible.en // 'The reporter may go to the Ombudsman'
 */
export const ombudsmanLabels: LocalizedLabels<OmbudsmanMark> = {
  none: { id: 'Belum menyangkut Ombudsman RI', en: 'Not a matter for the Ombudsman' },
  eligible: { id: 'Pelapor dapat mengadu ke Ombudsman RI', en: 'The reporter may go to the Ombudsman' },
  forwarded: { id: 'Diteruskan ke Ombudsman RI', en: 'Forwarded to the Ombudsman' },
};
