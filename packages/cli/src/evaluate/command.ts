import { Option, type Command } from 'commander';
import { describeHandleFailure } from '@pengaduan/core';
import { outcome } from '@pengaduan/journal';
import { evaluate, evaluateBy, evaluationJson, type Grouping, type MetricsFailure } from '@pengaduan/metrics';
import { denominatorNames, questionOf, readDenominator, readZone, type QuestionOptions } from './question.js';
import { metricsOf } from '../read-models/metrics.js';
import { explanationJson, readExplained, readGrouping, type Explained } from './explained.js';
import { withDesk } from '../shell/store/with-store.js';
import { evaluationPage } from './page.js';
import { explainedPage } from './explained-page.js';
import { groupsPage } from './groups-page.js';
import { aboutEvaluate, helpEvaluate } from './help.js';
import { about, helpExample } from '../shell/words/help.js';
import { readDay } from '../calendar/options.js';
import { readName } from '../shell/options.js';
import { refusing, type Exit, type Session } from '../shell/session.js';

interface EvaluateOptions extends QuestionOptions {
  readonly store: string;
  readonly by?: Grouping;
  readonly explain?: Explained;
  readonly json?: true;
}

const answer = (session: Session, options: EvaluateOptions): Promise<Exit> => {
  const { io, lang } = session;
  return withDesk(session, { name: options.store, opening: 'old' }, async ({ store }) => {
    const refuse = (failure: MetricsFailure): Promise<Exit> =>
      refusing(session)(describeHandleFailure(failure, lang));
    const metrics = await outcome(metricsOf(store));
    if (!metrics.ok) return refuse(metrics.failure);
    const question = questionOf(options);
    const read = await metrics.value.rows(question);
    if (!read.ok) return refuse(read.failure);
    const rows = [...read.value.values()];
    const print = async (json: unknown, page: string): Promise<Exit> => {
      await io.out(options.json ? `${JSON.stringify(json)}\n` : `${page}\n`);
      return 0;
    };
    if (options.by !== undefined) {
      const groups = evaluateBy(rows, options.by, question);
      const json = [...groups].map(([group, one]) => ({ group, ...evaluationJson(one, question) }));
      return print(json, groupsPage(groups, options.by, lang));
    }
    const evaluation = evaluate(rows, question);
    if (options.explain !== undefined) {
      const json = {
        ...evaluationJson(evaluation, question),
        ...explanationJson(evaluation, options.explain),
      };
      return print(json, explainedPage(evaluation, options.explain, lang));
    }
    return print(evaluationJson(evaluation, question), evaluationPage(evaluation, question, lang));
  });
};

/** `pengaduan evaluate`: the follow-up percentage and the average duration. */
export const addEvaluate = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('evaluate')
    .description(aboutEvaluate.evaluate[lang])
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .requiredOption('--from <DATE>', aboutEvaluate.from[lang], readDay)
    .requiredOption('--to <DATE>', aboutEvaluate.to[lang], readDay)
    .requiredOption('--as-of <DATE>', aboutEvaluate.asOf[lang], readDay)
    .option(
      '--denominator <NAME>',
      `${aboutEvaluate.denominator[lang]}: ${denominatorNames.join(', ')}`,
      readDenominator,
      'allReceived',
    )
    .option('--zone <ZONE>', aboutEvaluate.zone[lang], readZone, 'Asia/Jakarta')
    .option('--by <GROUPING>', aboutEvaluate.by[lang], readGrouping)
    .addOption(
      new Option('--explain <NUMBER>', aboutEvaluate.explain[lang]).argParser(readExplained).conflicts('by'),
    )
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpEvaluate, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<EvaluateOptions>();
    if (options.from > options.to) {
      await session.io.err(`${aboutEvaluate.backwards[lang]}\n`);
      end(2);
      return;
    }
    end(await answer(session, options));
  });
};
