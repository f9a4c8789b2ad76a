import type { Command } from 'commander';
import { addQuestionOptions } from '../question/options.js';
import { withPeriod } from '../question/period.js';
import { bandsOption, compareOption } from '../question/scale.js';
import { addReadModelsOption } from '../read-models/option.js';
import { readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { examples, help } from './help.js';
import type { ReportOptions } from './report.js';

/** `pengaduan report`: the figures of a period as a page. */
export const addReport = (program: Command, session: Session, version: string): void => {
  const { lang, end } = session;
  const described = program.command('report').description(help.report[lang]);
  const command = addQuestionOptions(addReadModelsOption(addStoreOptions(described, session), session), lang)
    .requiredOption('--out <FILE>', help.out[lang], readName)
    .addOption(bandsOption(lang))
    .addOption(compareOption(lang))
    .option('--office <LINE...>', help.office[lang])
    .option('--signed-by <LINE...>', help.signedBy[lang])
    .option('--place <PLACE>', help.place[lang], readName)
    .option('--names <FILE>', optionHelp.agencyNames[lang], readName)
    .option('--skip-damaged', skipDamagedHelp[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<ReportOptions>();
    // With it come libraries that no other command needs.
    const { report } = await import('./report.js');
    end(await withPeriod(session, options, (period) => report(session, period, options, version)));
  });
};
