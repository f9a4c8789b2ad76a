import type { Command } from 'commander';
import { addReadModelsOption } from '../read-models/option.js';
import { readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { withPeriod } from '../question/period.js';
import { addQuestionOptions } from '../question/options.js';
import { examples, help } from './help.js';
import { readRecapFile, type RecapOptions } from './options.js';

/** `pengaduan recap`: the workbook that a coordinator sends. */
export const addRecap = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('recap').description(help.recap[lang]);
  const stored = addReadModelsOption(addStoreOptions(described, session), session);
  const command = addQuestionOptions(stored, lang)
    .requiredOption('--out <FILE>', help.out[lang], readRecapFile(lang))
    .option('--names <FILE>', optionHelp.agencyNames[lang], readName)
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<RecapOptions>();
    // With it come libraries that no other command needs.
    const { writeRecap } = await import('./write-recap.js');
    end(await withPeriod(session, options, (period) => writeRecap(session, period, options)));
  });
};
