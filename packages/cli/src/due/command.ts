import type { Command } from 'commander';
import { addReadModelsOption } from '../read-models/option.js';
import { readInstant, readName, readWorkingDays } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { due, type DueOptions } from './due.js';
import { examples, help } from './help.js';

/** `pengaduan due`: what is overdue, and what falls due in the coming working days. */
export const addDue = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('due').description(help.due[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .option('--within <N>', help.within[lang], readWorkingDays)
    .option('--agency <AGENCY>', help.agency[lang], readName)
    .option('--ics <FILE>', help.ics[lang], readName)
    .option('--include-imported', help.includeImported[lang])
    .option('--no-include-imported', help.noIncludeImported[lang])
    .option('--at <INSTANT>', optionHelp.at[lang], readInstant)
    .option('--names <FILE>', optionHelp.agencyNames[lang], readName)
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    end(await due(session, command.optsWithGlobals<DueOptions>()));
  });
};
