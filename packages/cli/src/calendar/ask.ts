import { jsonOf, jsonOfTrouble } from './json.js';
import { lineOf } from './line.js';
import { replyTo, type Reply } from './reply.js';
import { coveragePage, describeTrouble, explanationPage } from './page.js';
import type { Exit, Session } from '../shell/session.js';
import { calendarFor, type CalendarOptions } from './options.js';

/** Answers one question. Without an answer: a sentence on standard error, or with `--json` an object that says why. */
export const ask = async (
  { io, lang }: Session,
  options: CalendarOptions,
  words: ReadonlyArray<string>,
): Promise<Exit> => {
  const page = ({ calendar, answer }: Reply): string => {
    if (options.json) return jsonOf(calendar, answer);
    switch (answer.type) {
      case 'Date':
      case 'Count':
        return lineOf(answer);
      case 'Explanation':
        return explanationPage(answer.explanation, lang);
      case 'Coverage':
        return coveragePage(answer.coverage, lang);
    }
  };
  const reply = replyTo(calendarFor(options), words);
  if (reply._tag === 'Right') {
    await io.out(`${page(reply.right)}\n`);
    return 0;
  }
  const sentence = describeTrouble(reply.left, lang);
  if (options.json) await io.out(`${jsonOfTrouble(reply.left, sentence)}\n`);
  else await io.err(`${sentence}\n`);
  return 1;
};
