import type { Lang } from '@pengaduan/calendar';
import { eventJson, formatInstant, rejectionJson, type Context } from '@pengaduan/core';
import type { Amended } from '../amend-all.js';
import type { ActOutcome, DeadlineResult } from '../run/report.js';
import { describeActProblem } from './act-problem.js';
import { deadlineJson } from './deadline.js';

const outcomeJson = (context: Context, outcome: ActOutcome, lang: Lang) => {
  const { type } = outcome;
  const message = describeActProblem(context, outcome, lang);
  switch (type) {
    case 'Acted':
    case 'NothingToDo':
      return outcome;
    case 'Refused':
      return { type, rejection: { ...rejectionJson(outcome.rejection), message } };
    case 'Failed':
      return { type, failure: { type: outcome.failure.type, message, retry: outcome.failure.retry } };
  }
};

/**
 * What was done at the due of a deadline, as JSON.
 * @example
 * import { handleAll, standardContext } from '@pengaduan/core';
 * import { at, wib } from '@pengaduan/core/testing';
 * import { actJson, memoryDeadlines, runDue } from '@pengaduan/deadlines';
 * import { memoryStore } from '@pengaduan/journal';
 * const { journal, feed } = memoryStore({ now: Date.now });
 * const environment = { journal, context: standardContext() };
 * await handleAll(environment)(at.Pending)();
 * const { done } = await runDue({ environment, index: memoryDeadlines(feed) })(wib('2025-02-18T00:00'))();
 * console.log(done.map((one) => actJson(environment.context, one, 'en').doneAt)); // [ '2025-02-17T17:00:00.000Z' ]
 */
export const actJson = (context: Context, { running, doneAt, outcome }: DeadlineResult, lang: Lang) => ({
  ...deadlineJson(context, running),
  doneAt: formatInstant(doneAt),
  outcome: outcomeJson(context, outcome, lang),
});

/**
 * What a decree moved in one complaint, as JSON.
 * @example
 * import { movedJson } from '@pengaduan/deadlines';
 * console.log(movedJson({ complaint: '6340753', facts: [] })); // { complaint: '6340753', moved: [] }
 */
export const movedJson = ({ complaint, facts }: Amended['moved'][number]) => ({
  complaint,
  moved: facts.map(eventJson),
});
