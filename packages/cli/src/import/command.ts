import type { Command } from 'commander';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import { importFile, type ImportOptions } from './import-file.js';

/** `pengaduan import LOG.csv`: a complaint log into a journal. */
export const addImport = (program: Command, session: Session): Command => {
  const { lang, end } = session;
  const described = program
    .command('import')
    .description(help.import[lang])
    .argument('<LOG>', help.log[lang]);
  const command = addStoreOptions(described, session)
    .option('--policy <POLICY>', optionHelp.policy[lang], 'bangkalan')
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async (path: string) => {
    end(await importFile(session, path, command.optsWithGlobals<ImportOptions>()));
  });
  return command;
};
