import type { Command } from 'commander';
import { addReadModelsOption } from '../read-models/option.js';
import { readInstant } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import { tick, type TickOptions } from './tick.js';

/** `pengaduan tick`: does once what is due at an instant. */
export const addTick = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('tick').description(help.tick[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .option('--at <INSTANT>', optionHelp.at[lang], readInstant)
    .option('--allow-future', help.allowFuture[lang])
    .option('--include-imported', optionHelp.includeImported[lang])
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    end(await tick(session, command.optsWithGlobals<TickOptions>()));
  });
};
