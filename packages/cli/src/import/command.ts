import { Option, type Command } from 'commander';
import { readName, readZone } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import type { ImportOptions } from './import-file.js';

/** `pengaduan import LOG.csv`: a complaint log into a journal. */
export const addImport = (program: Command, session: Session): Command => {
  const { lang, end } = session;
  const described = program
    .command('import')
    .description(help.import[lang])
    .argument('<LOG>', help.log[lang]);
  const command = addStoreOptions(described, session)
    .option('--policy <POLICY>', optionHelp.policy[lang], 'bangkalan')
    .option('--zone <ZONE>', help.zone[lang], readZone, 'Asia/Jakarta')
    .addOption(new Option('--dates <ORDER>', help.dates[lang]).choices(['dmy', 'mdy']).default('dmy'))
    .option('--names <FILE>', help.names[lang], readName)
    .option('--dry-run', optionHelp.dryRun[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async (path: string) => {
    // With it come libraries that no other command needs.
    const { importFile } = await import('./import-file.js');
    end(await importFile(session, path, command.optsWithGlobals<ImportOptions>()));
  });
  return command;
};
