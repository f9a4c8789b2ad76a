import type { Lang } from '@pengaduan/calendar';
import { eventJson, formatInstant, rejectionJson, type Context } from '@pengaduan/core';
import type { ActOutcome, Amended, DeadlineResult } from '@pengaduan/deadlines';
import { describeActProblem } from './act-problem.js';
import { deadlineJson } from './json.js';

const outcomeJson = (context: Context, outcome: ActOutcome, lang: Lang): object => {
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

/** What was done at the due of a deadline, for a program. */
export const actJson = (
  context: Context,
  { running, doneAt, outcome }: DeadlineResult,
  lang: Lang,
): object => ({
  ...deadlineJson(context, running),
  doneAt: formatInstant(doneAt),
  outcome: outcomeJson(context, outcome, lang),
});

/** What a decree moved in one complaint, for a program. */
export const movedJson = ({ complaint, facts }: Amended['moved'][number]): object => ({
  complaint,
  moved: facts.map(eventJson),
});
