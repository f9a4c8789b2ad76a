import { formatDay } from '@pengaduan/calendar';
import { formatInstant, type Instant } from '@pengaduan/core';
import { dueUntil, horizon, toCalendarFile, type DueDeadline, type OpenDeadline } from '@pengaduan/deadlines';
import type { Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { partition } from 'fp-ts/lib/ReadonlyArray.js';
import { indexOf } from '../read-models/deadlines.js';
import { deadlineJson, overdueJson } from '../deadlines/json.js';
import { withDesk } from '../shell/store/with-store.js';
import { aboutDeadlines } from '../deadlines/words.js';
import {
  aboutDue,
  calendarFileWritten,
  describeNotDecreed,
  describeNotWithAgency,
  duePage,
  helpDue,
} from './page.js';
import { describeUnwritable } from '../shell/words/file.js';
import { about, helpExample } from '../shell/words/help.js';
import { describeStoreFailure } from '../shell/words/store-failure.js';
import { readInstant, readName, readWorkingDays } from '../shell/options.js';
import { refusing, type Exit, type Session } from '../shell/session.js';

interface DueOptions {
  readonly store: string;
  readonly within?: number;
  readonly agency?: string;
  readonly ics?: string;
  readonly at?: Instant;
  readonly includeImported?: boolean;
  readonly json?: true;
}

const icsFile = async (
  { io, lang }: Session,
  ics: string,
  { agency, json }: DueOptions,
  deadlines: ReadonlyArray<OpenDeadline>,
): Promise<Exit> => {
  const options = { lang, madeAt: io.now(), ...(agency === undefined ? {} : { name: `due-${agency}` }) };
  const written = await io.writeFile(ics, toCalendarFile(deadlines, options));
  if (isLeft(written)) {
    await io.err(`${ics}: ${describeUnwritable(written.left, lang)}\n`);
    return 1;
  }
  const count = deadlines.length;
  const answer = json ? JSON.stringify({ ics, deadlines: count }) : calendarFileWritten(ics, count, lang);
  await io.out(`${answer}\n`);
  return 0;
};

const due = (session: Session, options: DueOptions): Promise<Exit> =>
  withDesk(session, { name: options.store, opening: 'old' }, async ({ store, context }) => {
    const { io, lang } = session;
    const { within = 5, agency, ics, json, at: now = io.now() } = options;
    // Who imports a log wants to see what is open in it; only what acts leaves it alone.
    const { includeImported = true } = options;
    const refuse = refusing(session);
    const until = horizon(context, now, within);
    if (until.type === 'Uncovered') return refuse(describeNotDecreed(until.year, lang));
    const index = await indexOf(store)();
    if (isLeft(index)) return refuse(describeStoreFailure(index.left, lang));
    const found = await dueUntil({ context, index: index.right })(now, until.at, { includeImported })();
    if (isLeft(found)) return refuse(describeStoreFailure(found.left, lang));
    const deadlines = found.right.filter((open) => agency === undefined || open.agency === agency);
    if (agency !== undefined && deadlines.length === 0) {
      const known = await index.right.knowsAgency(agency)();
      if (isLeft(known)) return refuse(describeStoreFailure(known.left, lang));
      if (!known.right) return refuse(describeNotWithAgency(agency, lang));
    }
    if (ics !== undefined) return icsFile(session, ics, options, deadlines);

    if (json) {
      const all = deadlines.map((open) => ({ ...overdueJson(open), ...deadlineJson(context, open) }));
      const head = { at: formatInstant(now), within, until: formatDay(until.day) };
      await io.out(`${JSON.stringify({ ...head, deadlines: all })}\n`);
    } else {
      const { left: coming, right: overdue } = partition(({ overdue }: DueDeadline) => overdue)(deadlines);
      await io.out(`${duePage({ overdue, coming }, until, context, lang)}\n`);
    }
    return 0;
  });

/** `pengaduan due`: what falls due in the coming working days. */
export const addDue = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('due')
    .description(aboutDue.due[lang])
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .option('--within <N>', aboutDue.within[lang], readWorkingDays)
    .option('--agency <AGENCY>', aboutDue.agency[lang], readName)
    .option('--ics <FILE>', aboutDue.ics[lang], readName)
    .option('--include-imported', aboutDue.includeImported[lang])
    .option('--no-include-imported', aboutDue.noIncludeImported[lang])
    .option('--at <INSTANT>', aboutDeadlines.at[lang], readInstant)
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpDue, lang));
  command.action(async () => {
    end(await due(session, command.optsWithGlobals<DueOptions>()));
  });
};
