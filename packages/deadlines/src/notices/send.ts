import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import { sleepFor, type Sleep } from '../run/wait.js';
import type { Notice } from './notice.js';
import type { Notifier, NotifyFailure } from './notifier.js';

/** How notices are sent. */
export interface Sending {
  readonly notify: Notifier;
  /** How often a notice is tried before it is parked; 5 unless given. */
  readonly attempts?: number;
  /**
   * How long to wait after the n-th failure, milliseconds; 1, 2, 4, ... seconds unless given. A receiver that asks for
   * more (`Retry-After`) is left alone for as long as it asks.
   */
  readonly backOffMs?: (failures: number) => number;
  readonly sleep?: Sleep;
  /** How long the notice in hand may still take once told to end, milliseconds; 2,000 unless given. */
  readonly graceMs?: number;
}

/** The last failure, and how often it was tried. */
export interface GivenUp {
  readonly failure: NotifyFailure;
  readonly attempts: number;
}

/** Whoever asks to be left alone for longer is not waited for: the notice is parked. */
export const waitsAtMostMs = 60_000;

/** How long a receiver asks to be left alone, milliseconds. */
export const retryAfterOf = (failure: NotifyFailure): number =>
  failure.type === 'Refused' ? (failure.retryAfterMs ?? 0) : 0;

const doubling = (failures: number): number => 1000 * 2 ** (failures - 1);
const never = new AbortController().signal;

/** Aborts some time after another signal does. `forget` it once it is not needed. */
const soonAfter = (signal: AbortSignal, ms: number) => {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const begin = (): void => {
    timer = setTimeout(() => over.abort(), ms);
  };
  if (signal.aborted) begin();
  else signal.addEventListener('abort', begin);
  const forget = (): void => {
    signal.removeEventListener('abort', begin);
    clearTimeout(timer);
  };
  const happens = new Promise<'cut short'>((resolve) => {
    over.signal.addEventListener('abort', () => resolve('cut short'));
  });
  return { signal: over.signal, happens, forget };
};

/**
 * Tries until it arrives or was tried often enough. Told to end, it does not wait for another attempt, and for the one
 * in hand no longer than the grace: what may have arrived then is sent again under the same key.
 */
export const send = async (
  { notify, attempts = 5, backOffMs = doubling, sleep = sleepFor, graceMs = 2000 }: Sending,
  notice: Notice,
  signal: AbortSignal = never,
): Promise<Either<GivenUp, void> | 'cut short'> => {
  for (let tries = 1; ; tries++) {
    const cut = soonAfter(signal, graceMs);
    const sent = await Promise.race([notify(notice, cut.signal)(), cut.happens]);
    cut.forget();
    if (sent === 'cut short' || !isLeft(sent)) return sent;
    const asked = retryAfterOf(sent.left);
    if (sent.left.retry === 'never' || tries >= attempts || asked > waitsAtMostMs) {
      return left({ failure: sent.left, attempts: tries });
    }
    if (!signal.aborted) await sleep(Math.max(backOffMs(tries), asked), signal).catch(() => undefined);
    if (signal.aborted) return 'cut short';
  }
};
