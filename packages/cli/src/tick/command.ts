import type { Command } from 'commander';
import { readInstant, readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import { tick, type TickOptions } from './tick.js';

/** `pengaduan tick`: does once what is due at an instant. */
export const addTick = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('tick')
    .description(help.tick[lang])
    .requiredOption('--store <STORE>', optionHelp.store[lang], readName)
    .option('--at <INSTANT>', optionHelp.at[lang], readInstant)
    .option('--allow-future', help.allowFuture[lang])
    .option('--include-imported', optionHelp.includeImported[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    end(await tick(session, command.optsWithGlobals<TickOptions>()));
  });
};
