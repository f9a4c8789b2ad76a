import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure, describeRejection, type Context } from '@pengaduan/core';
import type { ActOutcome } from '../run/report.js';

/**
 * Why nothing was done at a due, in one sentence; undefined where it was done, or nothing was left to do.
 * @example
 * import { standardContext } from '@pengaduan/core';
 * import { describeActProblem } from '@pengaduan/deadlines';
 * console.log(describeActProblem(standardContext(), { type: 'NothingToDo' }, 'en')); // undefined
 */
export const describeActProblem = (context: Context, outcome: ActOutcome, lang: Lang): string | undefined => {
  switch (outcome.type) {
    case 'Acted':
    case 'NothingToDo':
      return undefined;
    case 'Refused':
      return describeRejection(outcome.rejection, lang, context.defaultTerms.policy.zone);
    case 'Failed':
      return describeHandleFailure(outcome.failure, lang);
  }
};
