import { alone, parkedNotices, sendParked } from '@pengaduan/deadlines';
import { Option, type Command } from 'commander';
import type { Instant } from '@pengaduan/core';
import { isLeft } from 'fp-ts/lib/Either.js';
import { indexOf } from '../read-models/deadlines.js';
import { notifierTo } from '../outbox/notifier.js';
import { openOutbox } from '../outbox/open-outbox.js';
import { tellAndRemind, type Delivered } from './send.js';
import { channelOf, readTarget, type Target } from '../outbox/target.js';
import { withDesk } from '../shell/store/with-store.js';
import { aboutDeadlines } from '../deadlines/words.js';
import { about, helpExample } from '../shell/words/help.js';
import {
  aboutNotices,
  deliveredPage,
  describeNoPlace,
  describeNotTold,
  describeParked,
  helpNotices,
  parkedPage,
  placeInUse,
  tally,
} from './page.js';
import { describeStoreFailure } from '../shell/words/store-failure.js';
import { readInstant, readName, readWorkingDays } from '../shell/options.js';
import { refusing, type Exit, type Session } from '../shell/session.js';

interface NoticesOptions {
  readonly store: string;
  readonly to: Target;
  readonly secretEnv?: string;
  readonly within?: number;
  readonly since?: Instant;
  readonly includeImported?: boolean;
  readonly at?: Instant;
  readonly parked?: true;
  readonly retryParked?: true;
  readonly json?: true;
}

const day = 86_400_000;

const listParked = (session: Session, { store, to, json }: NoticesOptions): Promise<Exit> =>
  withDesk(session, { name: store, opening: 'old' }, async (desk) => {
    const { io, lang } = session;
    const parked = await parkedNotices(desk.store.feed, channelOf(to))();
    if (isLeft(parked)) {
      await io.err(`${describeStoreFailure(parked.left, lang)}\n`);
      return 1;
    }
    const answer = json ? JSON.stringify({ parked: parked.right }) : parkedPage(parked.right, lang);
    await io.out(`${answer}\n`);
    return 0;
  });

const send = async (session: Session, options: NoticesOptions): Promise<Exit> => {
  const { io, lang } = session;
  const {
    store,
    to,
    within = 2,
    includeImported = false,
    json = false,
    secretEnv,
    at: now = io.now(),
  } = options;
  const refuse = refusing(session);
  const notify = await notifierTo(to, io, { lang, json }, secretEnv);
  if (isLeft(notify)) return refuse(describeNoPlace(notify.left, lang));
  return withDesk(session, { name: store, opening: 'old' }, async (desk) => {
    const index = await indexOf(desk.store)();
    if (isLeft(index)) return refuse(describeStoreFailure(index.left, lang));
    const first = options.since ?? now - day;
    const channel = { target: to, notify: notify.right, within, includeImported, first };
    const outbox = await openOutbox(desk, index.right, channel)();
    if (isLeft(outbox)) return refuse(describeStoreFailure(outbox.left, lang));
    const onWaiting = (): void => void io.err(`${placeInUse[lang]}\n`);
    const delivered: Delivered = await alone(
      { ...outbox.right, onWaiting },
      io.untilStopped(),
    )(
      options.retryParked
        ? (signal) => sendParked(outbox.right, desk.store.feed, signal)
        : tellAndRemind(outbox.right, now),
    )();
    if (isLeft(delivered)) return refuse(describeNotTold(delivered.left, lang));
    const parked = delivered.right.filter(({ result }) => result === 'Parked');
    for (const { key } of parked) await io.err(`${describeParked(key, lang)}\n`);
    const summary = json
      ? JSON.stringify({ channel: outbox.right.channel, ...tally(delivered.right) })
      : deliveredPage(delivered.right, lang);
    // On the console the notices themselves are the answer.
    await (to.type === 'console' ? io.err : io.out)(`${summary}\n`);
    return parked.length === 0 ? 0 : 1;
  });
};

/** `pengaduan notices`: sends what is new, at least once, and ends. */
export const addNotices = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('notices')
    .description(aboutNotices.notices[lang])
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .requiredOption('--to <TO>', aboutNotices.to[lang], readTarget)
    .option('--secret-env <NAME>', aboutNotices.secretEnv[lang], readName)
    .option('--within <N>', aboutNotices.within[lang], readWorkingDays)
    .option('--since <INSTANT>', aboutNotices.since[lang], readInstant)
    .option('--include-imported', aboutNotices.includeImported[lang])
    .option('--at <INSTANT>', aboutDeadlines.at[lang], readInstant)
    .addOption(new Option('--parked', aboutNotices.parked[lang]).conflicts('retryParked'))
    .option('--retry-parked', aboutNotices.retryParked[lang])
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpNotices, lang));
  command.action(async () => {
    const options = command.optsWithGlobals<NoticesOptions>();
    end(await (options.parked ? listParked(session, options) : send(session, options)));
  });
};
