import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { noticeJson } from './json.js';
import type { Notifier, NotifyFailure } from './notifier.js';
import { retryAfterMs } from './retry-after.js';
import { signatureOf } from './signature.js';
import { timeLimit } from './time-limit.js';
import { unreachable } from './unreachable.js';

/** Where a webhook posts to, and how. */
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
 * @example
 * import { once } from 'node:events';
 * import { createServer } from 'node:http';
 * import { toWebhook } from '@pengaduan/deadlines';
 * const receiver = createServer((request, response) => {
 *   console.log(request.headers['webhook-id']); // ClosedBySystem:6340753:9
 *   response.writeHead(204).end();
 * });
 * await once(receiver.listen(0, '127.0.0.1'), 'listening');
 * const address = receiver.address();
 * const port = typeof address === 'object' ? address?.port : undefined;
 * const notify = toWebhook({ url: `http://127.0.0.1:${port}/`, secret: Buffer.alloc(32, 7) });
 * const sent = await notify({
 *   key: 'ClosedBySystem:6340753:9',
 *   type: 'ClosedBySystem',
 *   complaint: '6340753',
 *   agency: undefined,
 *   to: { role: 'coordinator' },
 *   zone: 'Asia/Jakarta',
 *   at: Date.parse('2025-02-20T00:00+07:00'),
 *   deadline: undefined,
 * })();
 * console.log(sent); // { _tag: 'Right', right: undefined }
 * receiver.close();
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
