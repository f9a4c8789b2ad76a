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
  bandIds,
  denominators,
  readBands,
  readDenominator,
  readExplained,
  readGrouping,
  readPeriod,
  type EvaluateOptions,
} from './options.js';
import { periodOf } from './period.js';

const others = ['from', 'to', 'year', 'quarter', 'month'];

/** An option that names a period; it goes with no other one. */
const named = (flags: string, help: string, form: RegExp, example: string): Option => {
  const option = new Option(flags, help).argParser(readPeriod(form, example));
  return option.conflicts(others.filter((other) => other !== option.attributeName()));
};

/** `pengaduan evaluate`: the follow-up percentage and the average duration. */
export const addEvaluate = (program: Command, session: Session): void => {
  const { lang, end, io } = session;
  const denominatorHelp = `${help.denominator[lang]}: ${denominators.join(', ')}`;
  const anyPeriod = readPeriod(/^/, '2024, 2024-Q1, 2024-03');
  const compare = new Option('--compare <PERIOD>', help.compare[lang]).argParser(anyPeriod);
  const explain = new Option('--explain <NUMBER>', help.explain[lang]);
  const described = program.command('evaluate').description(help.evaluate[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .option('--from <DATE>', help.from[lang], readDay)
    .option('--to <DATE>', help.to[lang], readDay)
    .addOption(named('--year <YEAR>', help.year[lang], /^\d{4}$/, '2025'))
    .addOption(named('--quarter <QUARTER>', help.quarter[lang], /Q/, '2025-Q1'))
    .addOption(named('--month <MONTH>', help.month[lang], /-\d\d$/, '2025-03'))
    .option('--as-of <DATE>', help.asOf[lang], readDay)
    .option('--denominator <NAME>', denominatorHelp, readDenominator, 'allReceived')
    .option('--zone <ZONE>', optionHelp.zone[lang], readZone, 'Asia/Jakarta')
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
    const period = periodOf(options);
    if ('wrong' in period) {
      await io.err(`${period.wrong[lang]}\n`);
      end(2);
      return;
    }
    end(await evaluate(session, period, options));
  });
};
