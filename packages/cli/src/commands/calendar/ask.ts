import type { Calendar } from '@pengaduan/calendar';
import { chainW, map } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Answer } from '../../calendar/answer.js';
import { jsonOf, jsonOfTrouble } from '../../calendar/json.js';
import { lineOf } from '../../calendar/line.js';
import { replyTo } from '../../calendar/reply.js';
import { coveragePage, describeTrouble, explanationPage } from '../../words/calendar.js';
import type { Exit, Session } from '../session.js';
import { calendarFor, type CalendarOptions } from './options.js';

/** Answers one question. Without an answer: a sentence on standard error, or with `--json` an object that says why. */
export const ask = async (
  { io, lang }: Session,
  options: CalendarOptions,
  words: ReadonlyArray<string>,
): Promise<Exit> => {
  const page = (calendar: Calendar, answer: Answer): string => {
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
  const reply = pipe(
    calendarFor(options),
    chainW((calendar) =>
      pipe(
        replyTo(calendar, words),
        map((answer) => page(calendar, answer)),
      ),
    ),
  );
  if (reply._tag === 'Right') {
    await io.out(`${reply.right}\n`);
    return 0;
  }
  const sentence = describeTrouble(reply.left, lang);
  if (options.json) await io.out(`${jsonOfTrouble(reply.left, sentence)}\n`);
  else await io.err(`${sentence}\n`);
  return 1;
};
