import type { Classification, Kind, ResponseKind } from '../value/classification.js';
import type { LocalizedLabels } from './localized.js';

/** What the reporter says it is. */
export const kindLabels: LocalizedLabels<Kind> = {
  complaint: { id: 'pengaduan', en: 'complaint' },
  aspiration: { id: 'aspirasi', en: 'aspiration' },
  information_request: { id: 'permintaan informasi', en: 'information request' },
};

/**
 * What the office finds it to be.
 * @example classificationLabels.supervisory.id // 'pengaduan berkadar pengawasan'
 */
export const classificationLabels: LocalizedLabels<Classification> = {
  non_supervisory: {
    id: 'pengaduan tidak berkadar pengawasan',
    en: 'complaint without supervisory content',
  },
  supervisory: { id: 'pengaduan berkadar pengawasan', en: 'complaint with supervisory content' },
  aspiration: { id: 'aspirasi', en: 'aspiration' },
  information_request: { id: 'permintaan informasi', en: 'information request' },
};

/** A holding reply or one on the merits. */
export const responseKindLabels: LocalizedLabels<ResponseKind> = {
  initial: { id: 'respon awal', en: 'initial response' },
  substantive: { id: 'respon substantif', en: 'substantive response' },
};
