import { amendAll, runDue, type Amended, type Report } from '@pengaduan/deadlines';
import { formatInstant, type Context, type Instant } from '@pengaduan/core';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { doneJson, movedJson, troubleIn } from '../deadlines/done-json.js';
import { indexOf } from '../deadlines/index-of.js';
import { remembering, type Done } from '../deadlines/remembering.js';
import { whyOf, zoneOf } from '../deadlines/why.js';
import { withDesk } from '../store/with-desk.js';
import { columns } from '../words/columns.js';
import { aboutDeadlines, actLabel, deadlineCells, movedLines } from '../words/deadlines.js';
import { about, helpExample } from '../words/help.js';
import { describeStoreFailure } from '../words/store-failure.js';
import { aboutTick, helpTick, movedHead, tickHead } from '../words/tick.js';
import { readInstant } from './options.js';
import type { Exit, Session } from './session.js';

interface TickOptions {
  readonly store: string;
  readonly at?: Instant;
  readonly includeImported?: boolean;
  readonly json?: true;
}

/** What kept anything from being done, a sentence each. */
const troubles = (
  { stopped, failed }: Amended,
  report: Report,
  done: ReadonlyArray<Done>,
  context: Context,
  lang: Session['lang'],
): ReadonlyArray<string> => [
  ...failed.map(({ complaint, failure }) => `${complaint}: ${describeStoreFailure(failure, lang)}`),
  ...done.flatMap(({ open, outcome }) => {
    const sentence = troubleIn(context, outcome, lang);
    return sentence === undefined ? [] : [`${open.complaint}: ${sentence}`];
  }),
  ...[stopped, report.stopped].flatMap((failure) =>
    failure === undefined ? [] : [describeStoreFailure(failure, lang)],
  ),
];

const tick = (session: Session, { store, json, includeImported = false, at }: TickOptions): Promise<Exit> =>
  withDesk(session, { name: store, opening: 'old' }, async (desk) => {
    const { io, lang } = session;
    const { context } = desk;
    const opened = await indexOf(desk.store)();
    if (isLeft(opened)) {
      await io.err(`${describeStoreFailure(opened.left, lang)}\n`);
      return 1;
    }
    const { index, doneIn } = remembering(opened.right);
    const runner = { desk, index, includeImported };
    const now = at ?? io.now();
    const amended = await amendAll(runner)(now)();
    const report = await runDue(runner)(now)();
    const done = doneIn(report);

    if (json) {
      const answer = {
        at: formatInstant(now),
        amended: amended.moved.map(movedJson),
        done: done.map((one) => doneJson(context, one, lang)),
      };
      await io.out(`${JSON.stringify(answer)}\n`);
    } else {
      const zone = zoneOf(context);
      const moved = amended.moved.flatMap((one) => movedLines(one, { zone }, lang));
      if (moved.length > 0) await io.out(`${[movedHead(moved.length, lang), ...moved].join('\n  ')}\n`);
      const rows = done.flatMap(({ open, outcome }) =>
        outcome.type === 'Acted'
          ? [deadlineCells(open, whyOf(context, open), actLabel(outcome.what, lang), lang)]
          : [],
      );
      await io.out(
        `${[tickHead(now, rows.length, lang, zone), columns(rows, new Set())].join('\n').trimEnd()}\n`,
      );
    }
    const wrong = troubles(amended, report, done, context, lang);
    for (const sentence of wrong) await io.err(`${sentence}\n`);
    return wrong.length === 0 ? 0 : 1;
  });

/** `pengaduan tick`: does once what is due at an instant. */
export const addTick = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('tick')
    .description(aboutTick.tick[lang])
    .requiredOption('--store <STORE>', about.store[lang])
    .option('--at <INSTANT>', aboutDeadlines.at[lang], readInstant)
    .option('--include-imported', aboutDeadlines.includeImported[lang])
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpTick, lang));
  command.action(async () => {
    end(await tick(session, command.optsWithGlobals<TickOptions>()));
  });
};
