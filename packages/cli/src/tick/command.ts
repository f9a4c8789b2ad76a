import { amendAll, runDue } from '@pengaduan/deadlines';
import { formatInstant, type Instant } from '@pengaduan/core';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { doneJson, movedJson } from '../deadlines/act-json.js';
import { indexOf } from '../read-models/deadlines.js';
import { tellActs } from '../deadlines/print-acts.js';
import { zoneOf } from '../deadlines/explain-due.js';
import { inOrder } from '../shell/io/line-writer.js';
import { withDesk } from '../shell/store/with-store.js';
import { aboutDeadlines } from '../deadlines/words.js';
import { about, helpExample } from '../shell/words/help.js';
import { describeStoreFailure } from '../shell/words/store-failure.js';
import { aboutTick, aheadOfTime, helpTick, tickSummary } from './page.js';
import { readInstant, readName } from '../shell/options.js';
import type { Exit, Session } from '../shell/session.js';

interface TickOptions {
  readonly store: string;
  readonly at?: Instant;
  readonly includeImported?: boolean;
  readonly json?: true;
}

const tick = (session: Session, { store, json, includeImported = false, at }: TickOptions): Promise<Exit> =>
  withDesk(session, { name: store, opening: 'old' }, async (desk) => {
    const { io, lang } = session;
    const { context } = desk;
    const opened = await indexOf(desk.store)();
    if (isLeft(opened)) {
      await io.err(`${describeStoreFailure(opened.left, lang)}\n`);
      return 1;
    }
    const stop = new AbortController();
    const out = inOrder(io.out, () => stop.abort());
    const err = inOrder(io.err, () => stop.abort());
    let troubles = 0;
    const complain = (line: string): void => {
      troubles++;
      err.say(line);
    };
    // A program gets one object at the end; people see each line as it happens.
    const say = json ? (): void => undefined : out.say;
    const { onDone, onReport, onAmended } = tellActs(context, { say, complain, lang, json: false });
    const now = at ?? io.now();
    const runner = { desk, index: opened.right, includeImported, onDone };
    const amended = await amendAll(runner)(now)();
    onAmended(amended);
    const report = await runDue(runner)(now, stop.signal)();
    onReport(report);
    const acted = report.done.filter(({ outcome }) => outcome.type === 'Acted').length;
    const answer = () => ({
      at: formatInstant(now),
      amended: amended.moved.map(movedJson),
      done: report.done.map((one) => doneJson(context, one, lang)),
    });
    out.say(json ? JSON.stringify(answer()) : tickSummary(now, acted, lang, zoneOf(context)));
    if (acted > 0 && now > io.now()) err.say(aheadOfTime(now, lang, zoneOf(context)));
    await out.written();
    await err.written();
    return troubles === 0 ? 0 : 1;
  });

/** `pengaduan tick`: does once what is due at an instant. */
export const addTick = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('tick')
    .description(aboutTick.tick[lang])
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .option('--at <INSTANT>', aboutDeadlines.at[lang], readInstant)
    .option('--include-imported', aboutDeadlines.includeImported[lang])
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpTick, lang));
  command.action(async () => {
    end(await tick(session, command.optsWithGlobals<TickOptions>()));
  });
};
