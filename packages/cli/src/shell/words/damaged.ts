import { describeHandleFailure } from '@pengaduan/core';
import type { DamagedComplaint } from '@pengaduan/deadlines';
import type { Lang } from '@pengaduan/calendar';
import type { Localized } from './lang.js';

export const skipDamagedHelp: Localized = {
  id: 'teruskan tanpa laporan yang catatannya rusak; laporan itu disebut dan statusnya 1',
  en: 'go on without reports whose records are damaged; they are listed and the exit is 1',
};

const wayOut: Localized = {
  id: 'Untuk meneruskan tanpa laporan ini: --skip-damaged.',
  en: 'To go on without this report: --skip-damaged.',
};

/** Why a command that is about all reports does not go on, and how it does where one report is the reason. */
export const describeUnanswered = (
  failure: Parameters<typeof describeHandleFailure>[0] | DamagedComplaint,
  lang: Lang,
): string => {
  if (failure.type === 'DamagedComplaint') {
    return `${failure.complaint}: ${describeHandleFailure(failure.damage, lang)} ${wayOut[lang]}`;
  }
  const message = describeHandleFailure(failure, lang);
  const isOfOne = failure.type === 'UnreadableEvent' || failure.type === 'MissingEvents';
  return isOfOne ? `${message} ${wayOut[lang]}` : message;
};
