import { Option, type Command } from 'commander';
import { addQuestionOptions, readPeriod } from '../question/options.js';
import { withPeriod } from '../question/period.js';
import { addReadModelsOption } from '../read-models/option.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { evaluate } from './evaluate.js';
import { examples, help } from './help.js';
import { bandIds, readBands, readExplained, readGrouping, type EvaluateOptions } from './options.js';

/** `pengaduan evaluate`: the follow-up percentage and the average duration. */
export const addEvaluate = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const anyPeriod = readPeriod(/^/, '2024, 2024-Q1, 2024-03');
  const compare = new Option('--compare <PERIOD>', help.compare[lang]).argParser(anyPeriod);
  const explain = new Option('--explain <NUMBER>', help.explain[lang]);
  const described = program.command('evaluate').description(help.evaluate[lang]);
  const opening = addReadModelsOption(addStoreOptions(described, session), session);
  const command = addQuestionOptions(opening, lang)
    .option('--by <GROUPING>', help.by[lang], readGrouping)
    .addOption(explain.argParser(readExplained).conflicts('by'))
    .option('--figures', help.figures[lang])
    .option('--bands <SCALE>', `${help.bands[lang]}: ${bandIds.join(', ')}`, readBands)
    .addOption(compare.conflicts(['by', 'explain']))
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<EvaluateOptions>();
    end(await withPeriod(session, options, (period) => evaluate(session, period, options)));
  });
};
