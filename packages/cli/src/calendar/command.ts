import type { Command } from 'commander';
import { about, aboutArguments, aboutCalendar, helpExample } from '../shell/words/help.js';
import { askLines } from './ask-lines.js';
import { ask } from './ask.js';
import { readDay, readWeek, type CalendarOptions } from './options.js';
import type { Session } from '../shell/session.js';

const questions = [
  {
    name: 'add',
    arguments: ['DATE', 'N'],
    example: [
      '$ pengaduan calendar add 2025-03-27 14',
      '2025-04-28',
      '$ pengaduan calendar add 2025-01-10 -3',
    ],
  },
  {
    name: 'count',
    arguments: ['A', 'B'],
    example: ['$ pengaduan calendar count 2025-03-27 2025-04-28', '14'],
  },
  {
    name: 'explain',
    arguments: ['A', 'B'],
    example: ['$ pengaduan calendar explain 2025-03-27 2025-04-28 --week 6'],
  },
  { name: 'coverage', arguments: [], example: ['$ pengaduan calendar coverage --known-on 2024-12-31'] },
] as const;

/** `pengaduan calendar add | count | explain | coverage | -`. */
export const addCalendar = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const calendar = program
    .command('calendar')
    .description(aboutCalendar.calendar[lang])
    .option('--week <N>', aboutCalendar.week[lang], readWeek)
    .option('--known-on <DATE>', aboutCalendar.knownOn[lang], readDay)
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(questions[0].example, lang));

  for (const { name, arguments: names, example } of questions) {
    const question = calendar
      .command(name)
      .description(aboutCalendar[name][lang])
      .addHelpText('after', helpExample(example, lang));
    for (const argument of names) question.argument(`<${argument}>`, aboutArguments[argument][lang]);
    question.action(async () => {
      const options = question.optsWithGlobals<CalendarOptions>();
      end(await ask(session, options, [name, ...question.args]));
    });
  }

  const lines = calendar
    .command('-')
    .description(aboutCalendar.lines[lang])
    .addHelpText(
      'after',
      helpExample(["$ printf 'add 2025-03-27 14\\ncoverage\\n' | pengaduan calendar -"], lang),
    );
  lines.action(async () => {
    end(await askLines(session, lines.optsWithGlobals<CalendarOptions>()));
  });
};
