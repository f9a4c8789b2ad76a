import { Option, type Command } from 'commander';
import { addReadModelsOption } from '../read-models/option.js';
import { readDay, readZone } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { evaluate } from './evaluate.js';
import { examples, help } from './help.js';
import {
  denominators,
  readDenominator,
  readExplained,
  readGrouping,
  type EvaluateOptions,
} from './options.js';
import { periodBackwards } from './refusal.js';

/** `pengaduan evaluate`: the follow-up percentage and the average duration. */
export const addEvaluate = (program: Command, session: Session): void => {
  const { lang, end, io } = session;
  const denominatorHelp = `${help.denominator[lang]}: ${denominators.join(', ')}`;
  const explain = new Option('--explain <NUMBER>', help.explain[lang]);
  const described = program.command('evaluate').description(help.evaluate[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .requiredOption('--from <DATE>', help.from[lang], readDay)
    .requiredOption('--to <DATE>', help.to[lang], readDay)
    .requiredOption('--as-of <DATE>', help.asOf[lang], readDay)
    .option('--denominator <NAME>', denominatorHelp, readDenominator, 'allReceived')
    .option('--zone <ZONE>', help.zone[lang], readZone, 'Asia/Jakarta')
    .option('--by <GROUPING>', help.by[lang], readGrouping)
    .addOption(explain.argParser(readExplained).conflicts('by'))
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<EvaluateOptions>();
    if (options.from > options.to) {
      await io.err(`${periodBackwards[lang]}\n`);
      end(2);
      return;
    }
    end(await evaluate(session, options));
  });
};
