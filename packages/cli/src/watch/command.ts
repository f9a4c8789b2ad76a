import type { Command } from 'commander';
import { isLeft, right } from 'fp-ts/lib/Either.js';
import { readAgencyNames } from '../log/read-names.js';
import { openNotifier } from '../outbox/open-notifier.js';
import { targetReader, type Target } from '../outbox/target.js';
import { defaultZone } from '../deadlines/default-zone.js';
import { describeUnusableTarget } from '../outbox/words.js';
import type { SkipDamaged } from '../read-models/damaged.js';
import { addReadModelsOption, type ReadModelsOptions } from '../read-models/option.js';
import { withReadModels } from '../read-models/with-read-models.js';
import { lineWriter } from '../shell/io/line-writer.js';
import { readBaseUrl, readName, readTimeOfDay } from '../shell/options.js';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { addStoreOptions } from '../shell/store/store-option.js';
import { skipDamagedHelp } from '../shell/words/damaged.js';
import { helpExample, optionHelp } from '../shell/words/help.js';
import { missingOption } from '../shell/wrong-use.js';
import { examples, help } from './help.js';
import { describeEnd, watchEnded, watchStarted } from './page.js';
import { watchAndNotify } from './watch-and-notify.js';

interface WatchCommandOptions extends SkipDamaged, ReadModelsOptions {
  readonly includeImported?: boolean;
  readonly notices?: Target;
  readonly secretEnv?: string;
  /** The file of `--names`. */
  readonly names?: string;
  readonly digestFrom?: number;
  /** Where a link of a digest to a report leads. */
  readonly baseUrl?: (complaint: string) => string;
  readonly json?: true;
}

const watchStore = async (session: Session, options: WatchCommandOptions): Promise<Exit> => {
  const { io, lang } = session;
  const { store, notices: target, secretEnv, includeImported = false, json = false } = options;
  const { skipDamaged = false, digestFrom } = options;
  if ((digestFrom ?? options.names) !== undefined && target === undefined)
    throw missingOption('--notices <TO>');
  if (options.baseUrl !== undefined && digestFrom === undefined) throw missingOption('--digest-from <HH:MM>');
  const names = await readAgencyNames(options.names, session);
  if (isLeft(names)) return refuse(session, names.left);
  const format = { lang, json, nameOf: names.right, linkOf: options.baseUrl };
  const notifier =
    target === undefined ? right(undefined) : await openNotifier(target, io, format, { secretEnv, store });
  if (isLeft(notifier)) return refuse(session, describeUnusableTarget(notifier.left, lang));
  const noticeSink = target && notifier.right && { target, notify: notifier.right, digestFrom };

  return withReadModels(session, { ...options, isLasting: true }, async (opened) => {
    const stopped = new AbortController();
    const stop = (): void => stopped.abort();
    const asked = io.stopSignal();
    asked.addEventListener('abort', stop);
    if (asked.aborted) stop();
    const out = lineWriter(io.out, stop);
    const err = lineWriter(io.err, stop);
    const printer = { print: out.write, printError: err.write, lang, json };
    err.write(watchStarted[lang]);
    const { signal } = stopped;
    const watching = { opened, printer, signal, stop, now: io.now, includeImported, skipDamaged, noticeSink };
    const { ended, notices, leftOut } = await watchAndNotify(watching);
    const zone = defaultZone(opened.context);
    err.write(isLeft(ended) ? describeEnd(ended.left, notices, lang, zone) : watchEnded[lang]);
    await out.flush();
    await err.flush();
    return isLeft(ended) || leftOut > 0 ? 1 : 0;
  });
};

/** `pengaduan watch`: acts on deadlines when they fall due, until it is stopped. */
export const addWatch = (program: Command, session: Session): void => {
  const { lang, end } = session;
  const described = program.command('watch').description(help.watch[lang]);
  const command = addReadModelsOption(addStoreOptions(described, session), session)
    .option('--include-imported', optionHelp.includeImported[lang])
    .option('--notices <TO>', help.notices[lang], targetReader(session))
    .option('--secret-env <NAME>', optionHelp.secretEnv[lang], readName)
    .option('--digest-from <HH:MM>', optionHelp.digestFrom[lang], readTimeOfDay)
    .option('--base-url <URL>', optionHelp.baseUrl[lang], readBaseUrl)
    .option('--names <FILE>', optionHelp.agencyNames[lang], readName)
    .option('--skip-damaged', skipDamagedHelp[lang])
    .option('--json', optionHelp.json[lang])
    .addHelpText('after', helpExample(examples, lang));
  command.action(async () => {
    end(await watchStore(session, command.optsWithGlobals<WatchCommandOptions>()));
  });
};
