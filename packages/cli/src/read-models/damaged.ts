import {
  complaintOf,
  describeHandleFailure,
  type ComplaintDamage,
  type HandleFailure,
} from '@pengaduan/core';
import type { Lang } from '@pengaduan/calendar';
import type { Exit, Session } from '../shell/session.js';
import type { Localized } from '../shell/words/lang.js';

/** The option of the questions that a damaged report makes unanswerable. */
export interface SkipDamaged {
  readonly skipDamaged?: true;
}

export const skipDamagedHelp: Localized = {
  id: 'teruskan tanpa laporan yang catatannya rusak; laporan itu disebut dan statusnya 1',
  en: 'go on without reports whose records are damaged; they are listed and the exit is 1',
};

const wayOut: Localized = {
  id: 'Untuk meneruskan tanpa laporan ini: --skip-damaged.',
  en: 'To go on without this report: --skip-damaged.',
};

/** Why a question about all reports is not answered, and how to go on where one report is the reason. */
export const describeUnanswered = (failure: HandleFailure | ComplaintDamage, lang: Lang): string => {
  const message = describeHandleFailure(failure, lang);
  const isOfOne = failure.type === 'UnreadableEvent' || failure.type === 'MissingEvents';
  return isOfOne ? `${message} ${wayOut[lang]}` : message;
};

/** Lists the reports that an answer leaves out on standard error. The exit is 1 then: the answer is not whole. */
export const listLeftOut = async (
  { io, lang }: Session,
  damaged: ReadonlyArray<ComplaintDamage>,
  exit: Exit,
): Promise<Exit> => {
  const label = lang === 'id' ? 'Tanpa laporan' : 'Left out:';
  for (const one of damaged) {
    await io.err(`${label} ${complaintOf(one.stream)}: ${describeHandleFailure(one, lang)}\n`);
  }
  return damaged.length > 0 ? 1 : exit;
};

/** The reports that an answer leaves out, for a program. */
export const leftOutJson = (damaged: ReadonlyArray<ComplaintDamage>, lang: Lang): ReadonlyArray<object> =>
  damaged.map((one) => ({
    complaint: complaintOf(one.stream),
    type: one.type,
    message: describeHandleFailure(one, lang),
  }));
