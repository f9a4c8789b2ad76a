import {
  watch,
  watchNotices,
  type Delivery,
  type IndexFailure,
  type Notifier,
  type TellFailure,
} from '@pengaduan/deadlines';
import type { Command } from 'commander';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { indexOf } from '../deadlines/index-of.js';
import { remembering } from '../deadlines/remembering.js';
import { tellActs, type Voice } from '../deadlines/tell-acts.js';
import { inOrder } from '../io/in-order.js';
import { notifierTo } from '../notices/notifier-to.js';
import { openOutbox } from '../notices/open-outbox.js';
import { readTarget, type Target } from '../notices/target.js';
import { withDesk, type OpenDesk } from '../store/with-desk.js';
import { aboutDeadlines } from '../words/deadlines.js';
import { about, helpExample } from '../words/help.js';
import { aboutNotices, describeBadSecret, describeParked } from '../words/notices.js';
import { describeStoreFailure } from '../words/store-failure.js';
import { aboutWatch, helpWatch, watchEnded, watching } from '../words/watch.js';
import type { Exit, Session } from './session.js';

interface WatchOptions {
  readonly store: string;
  readonly includeImported?: true;
  readonly notices?: Target;
  readonly secretEnv?: string;
  readonly json?: true;
}

type Ended = Either<IndexFailure | TellFailure, void>;

interface Outlet {
  readonly target: Target;
  readonly notify: Notifier;
}

/** Acts and tells until the signal aborts; where one of the two fails, both end. */
const watchBoth = async (
  { io, lang }: Session,
  desk: OpenDesk,
  includeImported: boolean,
  outlet: Outlet | undefined,
  voice: Voice,
  stop: AbortController,
): Promise<Ended> => {
  const opened = await indexOf(desk.store)();
  if (isLeft(opened)) return opened;
  const remembered = remembering(opened.right);
  const timed = { desk, feed: desk.store.feed, includeImported, signal: stop.signal, now: io.now };
  const endBoth = (ended: Ended): Ended => {
    stop.abort();
    return ended;
  };

  const telling = async ({ target, notify }: Outlet): Promise<Ended> => {
    const first = io.now() - 86_400_000;
    const options = { target, notify, within: 2, includeImported, first };
    const outbox = await openOutbox(desk, opened.right, options)();
    if (isLeft(outbox)) return outbox;
    const onDelivery = ({ key, result }: Delivery): void => {
      if (result === 'Parked') voice.complain(describeParked(key, lang));
    };
    return watchNotices({ ...outbox.right, ...timed, onDelivery })();
  };

  const acting = watch({ ...timed, index: remembered.index, ...tellActs(desk.context, remembered, voice) });
  const [acted, told] = await Promise.all([
    acting().then(endBoth),
    outlet === undefined ? right(undefined) : telling(outlet).then(endBoth),
  ]);
  return isLeft(acted) ? acted : told;
};

const watchStore = async (session: Session, options: WatchOptions): Promise<Exit> => {
  const { io, lang } = session;
  const { store, notices, secretEnv, includeImported = false, json = false } = options;
  const refuse = async (message: string): Promise<Exit> => {
    await io.err(`${message}\n`);
    return 1;
  };
  const notify =
    notices === undefined ? right(undefined) : notifierTo(notices, io, { lang, json }, secretEnv);
  if (isLeft(notify)) return refuse(describeBadSecret(notify.left, lang));
  const outlet = notices && notify.right && { target: notices, notify: notify.right };

  return withDesk(session, { name: store, opening: 'old' }, async (desk) => {
    const stop = new AbortController();
    const asked = io.untilStopped();
    const end = (): void => stop.abort();
    asked.addEventListener('abort', end);
    const out = inOrder(io.out, end);
    const err = inOrder(io.err, end);
    const voice = { say: out.say, complain: err.say, lang, json };
    err.say(watching[lang]);
    const ended = await watchBoth(session, desk, includeImported, outlet, voice, stop);
    if (isLeft(ended)) err.say(describeStoreFailure(ended.left, lang));
    else err.say(watchEnded[lang]);
    asked.removeEventListener('abort', end);
    await out.written();
    await err.written();
    return isLeft(ended) ? 1 : 0;
  });
};

/** `pengaduan watch`: acts on deadlines when they fall due, until it is stopped. */
export const addWatch = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const command = program
    .command('watch')
    .description(aboutWatch.watch[lang])
    .requiredOption('--store <STORE>', about.store[lang])
    .option('--include-imported', aboutDeadlines.includeImported[lang])
    .option('--notices <TO>', aboutWatch.notices[lang], readTarget)
    .option('--secret-env <NAME>', aboutNotices.secretEnv[lang])
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpWatch, lang));
  command.action(async () => {
    end(await watchStore(session, command.optsWithGlobals<WatchOptions>()));
  });
};
