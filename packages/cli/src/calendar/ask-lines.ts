import type { Lang } from '@pengaduan/calendar';
import { match } from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { jsonOf, jsonOfTrouble } from './json.js';
import { lineOf } from './line.js';
import { replyTo } from './reply.js';
import { linesOf } from '../shell/io/lines.js';
import { describeTrouble } from './page.js';
import type { Exit, Session } from '../shell/session.js';
import { calendarFor, type CalendarOptions } from './options.js';

/** The words of a line; it may be written as in the shell, with `calendar` in front. */
const wordsOf = (line: string): ReadonlyArray<string> => {
  const words = line.split(/\s+/).filter((word) => word !== '');
  return words[0] === 'calendar' ? words.slice(1) : words;
};

interface AnsweredLine {
  readonly text: string;
  readonly exit: Exit;
}

const answerLine =
  (calendar: ReturnType<typeof calendarFor>, lang: Lang, json: boolean) =>
  (line: string): AnsweredLine =>
    pipe(
      replyTo(calendar, wordsOf(line)),
      match(
        (trouble): AnsweredLine => {
          const sentence = describeTrouble(trouble, lang);
          return { text: json ? jsonOfTrouble(trouble, sentence) : `error: ${sentence}`, exit: 1 };
        },
        (reply) => ({ text: json ? jsonOf(reply.calendar, reply.answer) : lineOf(reply.answer), exit: 0 }),
      ),
    );

/** Answers every line of standard input by one line, in order, as they come. 1 when any of them was an error. */
export const askLines = async ({ io, lang }: Session, options: CalendarOptions): Promise<Exit> => {
  const answer = answerLine(calendarFor(options), lang, options.json === true);
  let exit: Exit = 0;
  for await (const lines of linesOf(io.input)) {
    const answered = lines.map(answer);
    if (answered.some((one) => one.exit === 1)) exit = 1;
    const heard = await io.out(answered.map(({ text }) => `${text}\n`).join(''));
    if (!heard) break;
  }
  return exit;
};
