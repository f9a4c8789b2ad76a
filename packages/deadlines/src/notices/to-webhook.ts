import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { noticeJson } from './json.js';
import type { Notifier, NotifyFailure } from './notifier.js';
import { retryAfterMs } from './retry-after.js';
import { signatureOf } from './signature.js';
import { timeLimit } from './time-limit.js';
import { unreachable } from './unreachable.js';

export interface WebhookOptions {
  readonly url: string | URL;
  /** Shared with the receiver, 24 to 64 random bytes. */
  readonly secret: Uint8Array;
  /** How long an answer may take, milliseconds; 10,000 unless given. */
  readonly timeoutMs?: number;
  readonly now?: () => number;
  readonly fetch?: typeof globalThis.fetch;
}

/** Statuses that pass by themselves: the receiver is busy, or it broke down. */
const passes = (status: number): boolean => status >= 500 || [408, 425, 429].includes(status);

const refused = ({ status, headers }: Response, now: number): NotifyFailure => {
  if (!passes(status)) return { type: 'Refused', status, retry: 'never' };
  const asked = retryAfterMs(headers.get('retry-after'), now);
  return { type: 'Refused', status, ...(asked === undefined ? {} : { retryAfterMs: asked }), retry: 'safe' };
};

const timedOut: NotifyFailure = { type: 'TimedOut', retry: 'safe' };

/**
 * POSTs each notice as JSON, with the headers of Standard Webhooks: `webhook-id` (the notice's key, by which the
 * receiver knows one that comes twice), `webhook-timestamp` (seconds) and `webhook-signature` (`v1,` and base64, see
 * `signatureOf`). Any 2xx is an arrival. Redirects are not followed: they would take the notice elsewhere.
 *
 * @example toWebhook({ url: 'https://example.go.id/pengaduan', secret: Buffer.from(process.env.SECRET, 'base64') })
 */
export const toWebhook =
  ({ url, secret, timeoutMs = 10_000, now = Date.now, fetch = globalThis.fetch }: WebhookOptions): Notifier =>
  (notice, cut) =>
  async (): Promise<Either<NotifyFailure, void>> => {
    const body = JSON.stringify(noticeJson(notice));
    const timestamp = Math.floor(now() / 1000);
    const { signal, end } = timeLimit(timeoutMs, cut);
    const headers = {
      'content-type': 'application/json',
      'webhook-id': notice.key,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf(secret, notice.key, timestamp, body),
    };
    try {
      const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body, signal });
      // The status says whether it arrived, whatever becomes of the rest of the answer.
      await answer.body?.cancel().catch(() => undefined);
      return answer.ok ? right(undefined) : left(refused(answer, now()));
    } catch (error) {
      return left(signal.aborted ? timedOut : unreachable(error));
    } finally {
      end();
    }
  };
