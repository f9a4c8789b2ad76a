import { Command, InvalidArgumentError } from 'commander';
import { addApply } from './apply/command.js';
import { addCalendar } from './calendar/command.js';
import { addCheck } from './check/command.js';
import { addDigest } from './digest/command.js';
import { addDue } from './due/command.js';
import { addEvaluate } from './evaluate/command.js';
import { addRecap } from './recap/command.js';
import { examples, help, translateExtra, translateTitle, translateUsage } from './help.js';
import { addImport } from './import/command.js';
import { addLapor } from './lapor/command.js';
import { addNotices } from './notices/command.js';
import { addPolicy } from './policy/command.js';
import { addReport } from './report/command.js';
import type { Session } from './shell/session.js';
import { helpExample } from './shell/words/help.js';
import { isLang } from './shell/words/lang.js';
import { addShow } from './show/command.js';
import { addTable } from './table/command.js';
import { addTemplate } from './template/command.js';
import { addTick } from './tick/command.js';
import { version } from './version.js';
import { addWatch } from './watch/command.js';

const readLang = (text: string): string => {
  if (!isLang(text)) throw new InvalidArgumentError('id, en');
  return text;
};

/** Where commander writes: it does not wait until a text is written, as our streams ask. */
export interface CommanderOutput {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The `pengaduan` command with all its commands. These inherit what is set before they are added. */
export const programFor = (session: Session, output: CommanderOutput): Command => {
  const { lang } = session;
  const program = new Command('pengaduan')
    .description(help.pengaduan[lang])
    .exitOverride()
    .configureOutput({
      writeOut: output.out,
      writeErr: output.err,
      // What is wrong with the command line is said by `describeWrongUse`.
      outputError: () => undefined,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => translateTitle(title, lang),
      styleUsage: (usage) => translateUsage(usage, lang),
      styleOptionDescription: (description) => translateExtra(description, lang),
      styleSubcommandTerm: (term) => translateUsage(term, lang),
    })
    .version(version, '-V, --version', help.version[lang])
    .helpOption('-h, --help', help.help[lang])
    .helpCommand('help [command]', help.helpCommand[lang])
    .option('--lang <LANG>', help.lang[lang], readLang)
    .addHelpText('after', helpExample(examples, lang));
  addTemplate(program, session);
  const importing = addImport(program, session);
  addLapor(importing, session);
  addTable(importing, session);
  addEvaluate(program, session);
  addReport(program, session, version);
  addRecap(program, session);
  addShow(program, session);
  addApply(program, session);
  addDue(program, session);
  addDigest(program, session);
  addTick(program, session);
  addWatch(program, session);
  addNotices(program, session);
  addCheck(program, session);
  addPolicy(program, session);
  addCalendar(program, session);
  return program;
};
