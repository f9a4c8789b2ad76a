import type { Command } from 'commander';
import { addReadModelsOption } from '../read-models/option.js';
import { readBaseUrl, readInstant, readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { digest, type DigestOptions } from './digest.js';
import { examples, help } from './help.js';

/** `pengaduan digest`: the messages of a morning. */
export const addDigest = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('digest').description(help.digest[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .option('--agency <AGENCY>', help.agency[lang], readName)
    .option('--base-url <URL>', optionHelp.baseUrl[lang], readBaseUrl)
    .option('--at <INSTANT>', optionHelp.at[lang], readInstant)
    .option('--names <FILE>', optionHelp.agencyNames[lang], readName)
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    end(await digest(session, command.optsWithGlobals<DigestOptions>()));
  });
};
