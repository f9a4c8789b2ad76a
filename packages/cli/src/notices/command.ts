import { Option, type Command } from 'commander';
import { targetReader } from '../outbox/target.js';
import { addReadModelsOption } from '../read-models/option.js';
import { readBaseUrl, readInstant, readName, readTimeOfDay, readWorkingDays } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import { listParked } from './list-parked.js';
import { notices } from './notices.js';
import type { NoticesOptions } from './options.js';

/** `pengaduan notices`: sends what is new, at least once, and ends. */
export const addNotices = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('notices').description(help.notices[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .requiredOption('--to <TO>', help.to[lang], targetReader(session))
    .option('--secret-env <NAME>', optionHelp.secretEnv[lang], readName)
    .option('--digest-from <HH:MM>', optionHelp.digestFrom[lang], readTimeOfDay)
    .option('--base-url <URL>', optionHelp.baseUrl[lang], readBaseUrl)
    .option('--names <FILE>', optionHelp.agencyNames[lang], readName)
    .option('--within <N>', help.within[lang], readWorkingDays)
    .option('--since <INSTANT>', help.since[lang], readInstant)
    .option('--include-imported', help.includeImported[lang])
    .option('--at <INSTANT>', optionHelp.at[lang], readInstant)
    .addOption(new Option('--parked', help.parked[lang]).conflicts('retryParked'))
    .option('--retry-parked', help.retryParked[lang])
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<NoticesOptions>();
    end(await (options.parked ? listParked(session, options) : notices(session, options)));
  });
};
