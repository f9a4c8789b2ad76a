import {
  watch,
  watchNotices,
  type Delivery,
  type IndexFailure,
  type NotAlone,
  type Notifier,
  type TellFailure,
} from '@pengaduan/deadlines';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { indexOf } from '../read-models/deadlines.js';
import { tellActs, type Voice } from '../deadlines/print-acts.js';
import { openOutbox } from '../outbox/open-outbox.js';
import type { Target } from '../outbox/target.js';
import type { OpenDesk } from '../shell/store/with-store.js';
import { describeParked, placeInUse } from '../notices/page.js';

type Ended = Either<IndexFailure | TellFailure | NotAlone, void>;

/** Where notices go while deadlines are watched. */
export interface Outlet {
  readonly target: Target;
  readonly notify: Notifier;
}

/** All that a watch needs; `end` makes its signal abort. */
export interface Watching {
  readonly desk: OpenDesk;
  readonly now: () => number;
  readonly includeImported: boolean;
  readonly outlet: Outlet | undefined;
  readonly voice: Voice;
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** Acts and tells until the signal aborts; where one of the two fails, both end. */
export const watchBoth = async (watching: Watching): Promise<Ended> => {
  const { desk, now, includeImported, outlet, voice, signal, end } = watching;
  const opened = await indexOf(desk.store)();
  if (isLeft(opened)) return opened;
  const timed = { desk, feed: desk.store.feed, includeImported, signal, now };
  const endBoth = (ended: Ended): Ended => {
    end();
    return ended;
  };

  const telling = async ({ target, notify }: Outlet): Promise<Ended> => {
    const first = now() - 86_400_000;
    const options = { target, notify, within: 2, includeImported, first };
    const outbox = await openOutbox(desk, opened.right, options)();
    if (isLeft(outbox)) return outbox;
    const onDelivery = ({ key, result }: Delivery): void => {
      if (result === 'Parked') voice.complain(describeParked(key, voice.lang));
    };
    const onWaiting = (): void => voice.complain(placeInUse[voice.lang]);
    return watchNotices({ ...outbox.right, ...timed, onDelivery, onWaiting })();
  };

  const acting = watch({ ...timed, index: opened.right, ...tellActs(desk.context, voice) });
  const [acted, told] = await Promise.all([
    acting().then(endBoth),
    outlet === undefined ? right(undefined) : telling(outlet).then(endBoth),
  ]);
  return isLeft(acted) ? acted : told;
};
