import type { Classification, Kind, ResponseKind } from '../value/classification.js';
import type { LocalizedLabels } from './localized.js';

/**
 * What the reporter says the report is, as it is written in the middle of a sentence.
 * @example
 * import { kindLabels } from '@pengaduan/core';
 * console.log(kindLabels.information_request.id); // permintaan informasi
 */
export const kindLabels: LocalizedLabels<Kind> = {
  complaint: { id: 'pengaduan', en: 'complaint' },
  aspiration: { id: 'aspirasi', en: 'aspiration' },
  information_request: { id: 'permintaan informasi', en: 'information request' },
};

/**
 * What the office finds the report to be, as it is written in the middle of a sentence.
 * @example
 * import { classificationLabels } from '@pengaduan/core';
 * console.log(classificationLabels.supervisory.id); // pengaduan berkadar pengawasan
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

/**
 * A response that only says what will be done, or one that answers the report.
 * @example
 * import { responseKindLabels } from '@pengaduan/core';
 * console.log(responseKindLabels.initial.id); // respon awal
 */
export const responseKindLabels: LocalizedLabels<ResponseKind> = {
  initial: { id: 'respon awal', en: 'initial response' },
  substantive: { id: 'respon substantif', en: 'substantive response' },
};
