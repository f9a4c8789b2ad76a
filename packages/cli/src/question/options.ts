import type { Day, Lang, Zone } from '@pengaduan/calendar';
import { denominators, parsePeriod, type Denominator, type Period } from '@pengaduan/metrics';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { readDay, readZone } from '../shell/options.js';
import { optionHelp } from '../shell/words/help.js';
import { help } from './help.js';

/** The options that say what is counted. */
export interface QuestionOptions {
  readonly from?: Day;
  readonly to?: Day;
  readonly year?: Period;
  readonly quarter?: Period;
  readonly month?: Period;
  readonly asOf?: Day;
  readonly zone: Zone;
  readonly denominator: Denominator;
}

const readDenominator = (text: string): Denominator => {
  const found = denominators.find((one) => one === text);
  if (found === undefined) throw new InvalidArgumentError(denominators.join(', '));
  return found;
};

const others = ['from', 'to', 'year', 'quarter', 'month'];

/** Reads a year, a quarter or a month of a form. */
export const readPeriod =
  (form: RegExp) =>
  (text: string): Period => {
    const period = parsePeriod(text);
    if (!form.test(text) || isLeft(period)) throw new InvalidArgumentError('');
    return period.right;
  };

/** An option that names a period; it goes with no other one. */
const named = (flags: string, help: string, form: RegExp): Option => {
  const option = new Option(flags, help).argParser(readPeriod(form));
  return option.conflicts(others.filter((other) => other !== option.attributeName()));
};

/** Gives a command the options that say which reports are counted, as of when, and how. */
export const addQuestionOptions = (command: Command, lang: Lang): Command =>
  command
    .option('--from <DATE>', help.from[lang], readDay)
    .option('--to <DATE>', help.to[lang], readDay)
    .addOption(named('--year <YEAR>', help.year[lang], /^\d{4}$/))
    .addOption(named('--quarter <QUARTER>', help.quarter[lang], /Q/))
    .addOption(named('--month <MONTH>', help.month[lang], /-\d\d$/))
    .option('--as-of <DATE>', help.asOf[lang], readDay)
    .option(
      '--denominator <NAME>',
      `${help.denominator[lang]}: ${denominators.join(', ')}`,
      readDenominator,
      'allReceived',
    )
    .option('--zone <ZONE>', optionHelp.zone[lang], readZone, 'Asia/Jakarta');
