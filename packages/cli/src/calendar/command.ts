import type { Command } from 'commander';
import { readDay, readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { askLines } from './ask-lines.js';
import { ask } from './ask.js';
import type { ExportOptions } from './export/export.js';
import { readFormat, readYear } from './export/options.js';
import { argumentHelp, examples, help } from './help.js';
import { readWeek, type CalendarOptions } from './options.js';

const questions = [
  { name: 'add', arguments: ['DATE', 'N'] },
  { name: 'count', arguments: ['A', 'B'] },
  { name: 'explain', arguments: ['A', 'B'] },
  { name: 'coverage', arguments: [] },
] as const;

/** `pengaduan calendar add | count | explain | coverage | export | -`. */
export const addCalendar = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const calendar = program
    .command('calendar')
    .description(help.calendar[lang])
    .option('--week <N>', help.week[lang], readWeek)
    .option('--known-on <DATE>', help.knownOn[lang], readDay)
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples.add, lang));

  for (const { name, arguments: names } of questions) {
    const question = calendar
      .command(name)
      .description(help[name][lang])
      .addHelpText('after', helpExample(examples[name], lang));
    for (const argument of names) question.argument(`<${argument}>`, argumentHelp[argument][lang]);
    question.action(async () => {
      const options = question.optsWithGlobals<CalendarOptions>();
      end(await ask(session, options, [name, ...question.args]));
    });
  }

  const exporting = calendar
    .command('export')
    .description(help.export[lang])
    .requiredOption('--year <YEAR>', help.year[lang], readYear)
    .requiredOption('--format <FORMAT>', help.format[lang], readFormat)
    .option('--out <FILE>', help.out[lang], readName)
    .addHelpText('after', helpExample(examples.export, lang));
  exporting.action(async () => {
    // With it come libraries that no other command needs.
    const { exportYear } = await import('./export/export.js');
    end(await exportYear(session, exporting.optsWithGlobals<ExportOptions>()));
  });

  const lines = calendar
    .command('-')
    .description(help.lines[lang])
    .addHelpText('after', helpExample(examples.lines, lang));
  lines.action(async () => {
    end(await askLines(session, lines.optsWithGlobals<CalendarOptions>()));
  });
};
