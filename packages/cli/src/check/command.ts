import type { Command } from 'commander';
import { addReadModelsOption } from '../read-models/option.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { check, type CheckOptions } from './check.js';
import { examples, help } from './help.js';

/** `pengaduan check`: whether a journal is whole. */
export const addCheck = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('check').description(help[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    end(await check(session, command.optsWithGlobals<CheckOptions>()));
  });
};
