import { Option, type Command } from 'commander';
import { addQuestionOptions } from '../question/options.js';
import { withPeriod } from '../question/period.js';
import { bandsOption, compareOption } from '../question/scale.js';
import { addReadModelsOption } from '../read-models/option.js';
import { readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { evaluate } from './evaluate.js';
import { examples, help } from './help.js';
import { readExplained, readGrouping, type EvaluateOptions } from './options.js';

/** `pengaduan evaluate`: the follow-up percentage and the average duration. */
export const addEvaluate = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const explain = new Option('--explain <NUMBER>', help.explain[lang]);
  const described = program.command('evaluate').description(help.evaluate[lang]);
  const opening = addReadModelsOption(addStoreOptions(described, session), session);
  const command = addQuestionOptions(opening, lang)
    .option('--by <GROUPING>', help.by[lang], readGrouping)
    .addOption(explain.argParser(readExplained).conflicts('by'))
    .option('--figures', help.figures[lang])
    .addOption(bandsOption(lang))
    .addOption(compareOption(lang).conflicts(['by', 'explain']))
    .option('--names <FILE>', optionHelp.agencyNames[lang], readName)
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<EvaluateOptions>();
    end(await withPeriod(session, options, (period) => evaluate(session, period, options)));
  });
};
