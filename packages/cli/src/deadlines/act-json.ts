import { describeRejection, eventJson, formatInstant, rejectionJson, type Context } from '@pengaduan/core';
import type { Lang } from '@pengaduan/calendar';
import type { Amended, Done, Outcome } from '@pengaduan/deadlines';
import { describeStoreFailure } from '../shell/words/store-failure.js';
import { deadlineJson } from './json.js';
import { zoneOf } from './explain-due.js';

/** Why nothing could be done, in one sentence; undefined where it was done, or nothing was left to do. */
export const troubleIn = (context: Context, outcome: Outcome, lang: Lang): string | undefined => {
  switch (outcome.type) {
    case 'Acted':
    case 'NothingToDo':
      return undefined;
    case 'Refused':
      return describeRejection(outcome.rejection, lang, zoneOf(context));
    case 'Failed':
      return describeStoreFailure(outcome.failure, lang);
  }
};

const outcomeJson = (context: Context, outcome: Outcome, lang: Lang): object => {
  const message = troubleIn(context, outcome, lang);
  switch (outcome.type) {
    case 'Acted':
    case 'NothingToDo':
      return outcome;
    case 'Refused':
      return { type: outcome.type, rejection: { ...rejectionJson(outcome.rejection), message } };
    case 'Failed':
      return {
        type: outcome.type,
        failure: { type: outcome.failure.type, message, retry: outcome.failure.retry },
      };
  }
};

/** What became of a deadline, for a program. */
export const doneJson = (context: Context, { open, doneAt, outcome }: Done, lang: Lang): object => ({
  ...deadlineJson(context, open),
  doneAt: formatInstant(doneAt),
  outcome: outcomeJson(context, outcome, lang),
});

/** What a decree moved in one complaint, for a program. */
export const movedJson = ({ complaint, facts }: Amended['moved'][number]): object => ({
  complaint,
  moved: facts.map(eventJson),
});
