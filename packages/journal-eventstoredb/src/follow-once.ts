import { isSome, type Option } from 'fp-ts/lib/Option.js';
import { isNonEmpty } from 'fp-ts/lib/ReadonlyArray.js';
import { isAfter, type BatchHandler, type Position } from '@pengaduan/journal';
import { isClosing, type Connection } from './connection.js';
import { gather } from './gather.js';
import type { Pulse } from './health.js';
import type { Scan } from './scan.js';
import { headOfLog, subscribe, type Subscription } from './subscription.js';
import type { Trouble } from './trouble.js';

export interface Following<E> {
  readonly prefix: string;
  readonly handle: BatchHandler<E>;
  readonly scan: Scan;
  readonly pulse: Pulse;
  /** Whether to end at the head, or to wait there for more. */
  readonly endsAtHead: boolean;
}

/** Why one subscription came to its end. */
export type Ended<E> = { readonly trouble: Trouble } | { readonly refused: E } | 'done';

const endedByServer: Trouble = { is: 'passing', written: 'no', detail: 'the server ended the subscription' };

const isBehind = (from: Option<Position>, head: Option<Position>): boolean =>
  isSome(from) && (!isSome(head) || isAfter(from.value, head.value));

const pump = async <E>(
  connection: Connection,
  { prefix, handle, scan, pulse, endsAtHead }: Following<E>,
  source: Subscription,
  head: Option<Position>,
): Promise<Ended<E>> => {
  const { settings } = connection;
  const wanted = { root: settings.prefix, prefix };
  let live = false;
  while (!isClosing(connection)) {
    const { events, seenTo, then } = await gather(source, scan, wanted);
    if (isNonEmpty(events)) {
      const scannedTo = events[events.length - 1]?.position ?? events[0].position;
      const onward = await handle({ events, scannedTo })();
      if (onward._tag === 'Left') return { refused: onward.left };
      scan.handled(scannedTo);
      pulse.tell({ scannedTo: scan.position(), fruitless: 0 });
      if (onward.right === 'stop') return 'done';
    }
    if (seenTo !== undefined) scan.handled(seenTo);
    if (then !== undefined && 'trouble' in then) return then;
    if (then?.mark.is === 'scanned') scan.checkpoint(then.mark.to);
    if (then?.mark.is === 'at-head') {
      if (isSome(head)) scan.handled(head.value);
      if (endsAtHead) return 'done';
      live = true;
      pulse.tell({ state: 'live', scannedTo: scan.position(), fruitless: 0 });
    }
    if (then !== undefined || events.length > 0) continue;
    // Catching up, the server always has something to say; at the head it may be silent for days.
    const how = await source.more(live ? 0 : settings.callTimeout);
    if (how !== 'more') return { trouble: how === 'end' ? endedByServer : how };
  }
  return { trouble: { is: 'closed' } };
};

/** Reads through one subscription until it is done, the handler has enough or refuses, or the server ends it. */
export const followOnce = async <E>(connection: Connection, following: Following<E>): Promise<Ended<E>> => {
  const { prefix, scan, pulse } = following;
  pulse.tell({ state: 'connecting' });
  // Read before subscribing: once the subscription is at the head, all up to here has come.
  const head = await headOfLog(connection);
  if ('is' in head) return { trouble: head };
  const from = scan.position();
  if (isBehind(from, head)) return { trouble: { is: 'ahead' } };
  scan.restart();
  pulse.tell({ state: 'catching-up' });
  const source = subscribe(connection, `${connection.settings.prefix}${prefix}`, from);
  try {
    return await pump(connection, following, source, head);
  } finally {
    await source.close();
  }
};
