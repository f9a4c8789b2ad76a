import type { Command } from 'commander';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import { inOrder } from '../shell/io/line-writer.js';
import { notifierTo } from '../outbox/notifier.js';
import { readTarget, type Target } from '../outbox/target.js';
import { withDesk } from '../shell/store/with-store.js';
import { aboutDeadlines } from '../deadlines/words.js';
import { about, helpExample } from '../shell/words/help.js';
import { aboutNotices, describeNoPlace, describeNotTold } from '../notices/page.js';
import { aboutWatch, helpWatch, watchEnded, watching } from './help.js';
import { readName } from '../shell/options.js';
import { refusing, type Exit, type Session } from '../shell/session.js';
import { watchBoth } from './watch-and-notify.js';

interface WatchOptions {
  readonly store: string;
  readonly includeImported?: boolean;
  readonly notices?: Target;
  readonly secretEnv?: string;
  readonly json?: true;
}

const watchStore = async (session: Session, options: WatchOptions): Promise<Exit> => {
  const { io, lang } = session;
  const { store, notices, secretEnv, includeImported = false, json = false } = options;
  const refuse = refusing(session);
  const notify =
    notices === undefined ? right(undefined) : await notifierTo(notices, io, { lang, json }, secretEnv);
  if (isLeft(notify)) return refuse(describeNoPlace(notify.left, lang));
  const outlet = notices && notify.right && { target: notices, notify: notify.right };

  return withDesk(session, { name: store, opening: 'old' }, async (desk) => {
    const stop = new AbortController();
    const end = (): void => stop.abort();
    const signal = AbortSignal.any([io.untilStopped(), stop.signal]);
    const out = inOrder(io.out, end);
    const err = inOrder(io.err, end);
    const voice = { say: out.say, complain: err.say, lang, json };
    err.say(watching[lang]);
    const ended = await watchBoth({ desk, now: io.now, includeImported, outlet, voice, signal, end });
    if (isLeft(ended)) err.say(describeNotTold(ended.left, lang));
    else err.say(watchEnded[lang]);
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
    .requiredOption('--store <STORE>', about.store[lang], readName)
    .option('--include-imported', aboutDeadlines.includeImported[lang])
    .option('--notices <TO>', aboutWatch.notices[lang], readTarget)
    .option('--secret-env <NAME>', aboutNotices.secretEnv[lang], readName)
    .option('--json', about.json[lang])
    .addHelpText('after', helpExample(helpWatch, lang));
  command.action(async () => {
    end(await watchStore(session, command.optsWithGlobals<WatchOptions>()));
  });
};
