import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure, describeRejection, type Context } from '@pengaduan/core';
import type { ActOutcome } from '@pengaduan/deadlines';
import { defaultZone } from './explain-due.js';

/** Why nothing was done at a due, in one sentence; undefined where it was done, or nothing was left to do. */
export const describeActProblem = (context: Context, outcome: ActOutcome, lang: Lang): string | undefined => {
  switch (outcome.type) {
    case 'Acted':
    case 'NothingToDo':
      return undefined;
    case 'Refused':
      return describeRejection(outcome.rejection, lang, defaultZone(context));
    case 'Failed':
      return describeHandleFailure(outcome.failure, lang);
  }
};
