import {
  renewable,
  watch,
  watchNotices,
  type Amended,
  type Delivery,
  type Notifier,
  type NoticeWatchFailure,
  type WatchFailure,
} from '@pengaduan/deadlines';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { printActs, type ActPrinter } from '../deadlines/print-acts.js';
import { openOutbox } from '../outbox/open-outbox.js';
import type { Target } from '../outbox/target.js';
import { describeParked, targetInUse } from '../outbox/words.js';
import { describeLeftOut, leftOutJson, leftOutList, type LeftOut } from '../read-models/damaged.js';
import { openDeadlineIndex } from '../read-models/open-deadlines.js';
import type { OpenedStore } from '../shell/store/with-store.js';
import { printOutages } from './print-outages.js';

const oneDay = 86_400_000;

/** Why a watch ended by itself. */
export type WatchEnd = WatchFailure | NoticeWatchFailure;

/** How a watch ended, and of how many notices something became. */
export interface Watched {
  readonly ended: Either<WatchEnd, void>;
  readonly notices: number;
  /** How many reports were left out. */
  readonly leftOut: number;
}

/** Where notices are sent while deadlines are watched. */
export interface NoticeSink {
  readonly target: Target;
  readonly notify: Notifier;
  /** From when on the digests of each working day are sent, in minutes after midnight; none are unless given. */
  readonly digestFrom?: number | undefined;
}

export interface WatchOptions {
  readonly opened: OpenedStore;
  readonly now: () => number;
  readonly includeImported: boolean;
  readonly skipDamaged: boolean;
  readonly noticeSink: NoticeSink | undefined;
  readonly printer: ActPrinter;
  /** The watch ends when this aborts. */
  readonly signal: AbortSignal;
  /** Makes the signal abort. */
  readonly stop: () => void;
}

const leftOutPrinter =
  ({ print, printError, lang, json }: ActPrinter) =>
  (one: LeftOut): void => {
    printError(describeLeftOut(one, lang));
    if (json) print(JSON.stringify({ damaged: leftOutJson([one], lang) }));
  };

/** Acts on deadlines and sends notices until the signal aborts; where one of the two fails, both end. */
export const watchAndNotify = async (options: WatchOptions): Promise<Watched> => {
  const { opened, now, includeImported, skipDamaged, noticeSink, printer, signal, stop } = options;
  const opening = await openDeadlineIndex(opened.store, { skipDamaged })();
  if (isLeft(opening)) return { ended: opening, notices: 0, leftOut: 0 };
  const leftOut = leftOutList(leftOutPrinter(printer));
  const index = leftOut.watching(opening.right);
  // Both learn of the policies that are adopted meanwhile, and so do the lines that are printed.
  const environment = renewable(opened);
  const shared = { environment, feed: opened.store.feed, includeImported, signal, now };
  const outages = printOutages(printer);
  let notices = 0;

  const sendNotices = async (sink: NoticeSink): Promise<Either<WatchEnd, void>> => {
    const damaging = { skipDamaged, onDamaged: leftOut.add };
    const outboxOptions = {
      ...sink,
      ...damaging,
      within: 2,
      includeImported,
      newChannelSince: now() - oneDay,
      now,
    };
    const outbox = await openOutbox(opened, index, outboxOptions)();
    if (isLeft(outbox)) return outbox;
    const onDelivery = (delivery: Delivery): void => {
      notices++;
      if (delivery.result === 'Parked') printer.printError(describeParked(delivery, true, printer.lang));
    };
    const onWaiting = (): void => printer.printError(targetInUse[printer.lang]);
    const digests = sink.digestFrom === undefined ? {} : { digestsFrom: sink.digestFrom };
    const heard = { ...outages.notices, onDelivery, onWaiting };
    return watchNotices({ ...outbox.right, ...shared, ...digests, ...heard })();
  };

  const acts = printActs(environment, printer);
  // That the journal is away is said by `outages`, and why the watch ended by whoever began it.
  const onAmended = (amended: Amended): void => acts.onAmended({ ...amended, stopped: undefined });
  const act = watch({ ...shared, ...outages.acts, index, onDone: acts.onDone, onAmended });
  // Also where one of them breaks the other ends in order, and frees its place.
  const parts = [act().finally(stop), ...(noticeSink ? [sendNotices(noticeSink).finally(stop)] : [])];
  await Promise.allSettled(parts);
  const ends = await Promise.all(parts);
  return { ended: ends.find(isLeft) ?? right(undefined), notices, leftOut: leftOut.all().length };
};
