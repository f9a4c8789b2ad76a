import { Command, InvalidArgumentError } from 'commander';
import { addApply } from './apply/command.js';
import { addCalendar } from './calendar/command.js';
import { addDue } from './due/command.js';
import { addEvaluate } from './evaluate/command.js';
import { addImport } from './import/command.js';
import { addNotices } from './notices/command.js';
import { addPolicy } from './policy/command.js';
import type { Session } from './shell/session.js';
import { addShow } from './show/command.js';
import { addTick } from './tick/command.js';
import { addWatch } from './watch/command.js';
import { version } from './version.js';
import { about, helpExample, helpTitle, helpUsage } from './shell/words/help.js';
import { isLang } from './shell/words/lang.js';

const readLang = (text: string): string => {
  if (!isLang(text)) throw new InvalidArgumentError('id, en');
  return text;
};

/** Where commander's help goes: it writes at once, our streams take their time. */
export interface Help {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The `pengaduan` command with all that it can do. Subcommands inherit what is set before them. */
export const programFor = (session: Session, help: Help): Command => {
  const { lang } = session;
  const program = new Command('pengaduan')
    .description(about.pengaduan[lang])
    .exitOverride()
    .configureOutput({
      writeOut: help.out,
      writeErr: help.err,
      // What is wrong with the command line is said by `describeWrongUse`.
      outputError: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => helpTitle(title, lang),
      styleUsage: (usage) => helpUsage(usage, lang),
      styleSubcommandTerm: (term) => helpUsage(term, lang),
    })
    .version(version, '-V, --version', about.version[lang])
    .helpOption('-h, --help', about.help[lang])
    .helpCommand('help [command]', about.helpCommand[lang])
    .option('--lang <LANG>', about.lang[lang], readLang)
    .addHelpText('after', helpExample(['$ pengaduan import log.csv --store tahun.db'], lang));
  addImport(program, session);
  addEvaluate(program, session);
  addShow(program, session);
  addApply(program, session);
  addDue(program, session);
  addTick(program, session);
  addWatch(program, session);
  addNotices(program, session);
  addPolicy(program, session);
  addCalendar(program, session);
  return program;
};
