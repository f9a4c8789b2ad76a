import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import { sleepFor, type Sleep } from '@pengaduan/journal';
import type { Notice } from './notice.js';
import type { Notifier, NotifyFailure } from './notifier.js';

/** How notices are sent. */
export interface Sending {
  readonly notify: Notifier;
  /** How often a notice is tried before it is parked; 5 unless given. */
  readonly attempts?: number;
  /** How long to wait after the n-th failure, in milliseconds; 1,000, 2,000, 4,000 and so on unless given. */
  readonly backOffMs?: (failures: number) => number;
  readonly sleep?: Sleep;
  /** How long the notice in hand may still take after the signal aborts, in milliseconds; 2,000 unless given. */
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

/** Aborts some time after another signal does. Call `forget` when it is not needed any more. */
const soonAfter = (signal: AbortSignal, ms: number) => {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
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
 * Tries to send a notice until it arrives or was tried often enough. After the signal aborts there is no further
 * attempt, and the one in hand may take `graceMs`: a notice that failed then, or may have arrived, is sent again later,
 * with the same key.
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
    // Whoever asks to stop, or no longer reads, has refused nothing: it is tried again by the next pass.
    if (signal.aborted && sent.left.retry === 'safe') return 'cut short';
    const asked = retryAfterOf(sent.left);
    if (sent.left.retry === 'never' || tries >= attempts || asked > waitsAtMostMs) {
      return left({ failure: sent.left, attempts: tries });
    }
    await sleep(Math.max(backOffMs(tries), asked), signal).catch(() => undefined);
    if (signal.aborted) return 'cut short';
  }
};
