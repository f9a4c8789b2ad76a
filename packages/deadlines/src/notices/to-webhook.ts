import { left, right, type Either } from 'fp-ts/lib/Either.js';
import { noticeJson } from './json.js';
import { checkOptions, fieldRules, type Takes } from '@pengaduan/journal';
import type { Notifier, NotifyFailure } from './notifier.js';
import { retryAfterMs } from './retry-after.js';
import { signatureOf } from './signature.js';
import { timeLimit } from './time-limit.js';
import { unreachable } from './unreachable.js';
import type { Wording } from '../words/digest.js';

/** What `toWebhook` is given. */
export interface WebhookOptions extends Wording {
  readonly url: string | URL;
  /** Shared with the receiver, 24 to 64 random bytes. */
  readonly secret: Uint8Array;
  /** How long an answer may take, in milliseconds; 10,000 unless given. */
  readonly timeoutMs?: number;
  /** What time it is, in milliseconds since 1970, for the timestamp; the machine's clock unless given. */
  readonly now?: () => number;
  /** How the request is sent; the `fetch` of Node unless given. */
  readonly fetch?: typeof globalThis.fetch;
}

const { aFunction, aNumber, ifGiven } = fieldRules;

const takes: Takes<WebhookOptions> = {
  by: 'toWebhook',
  what: 'an object with a url and a secret',
  fields: {
    url: {
      fits: (value) => typeof value === 'string' || value instanceof URL,
      told: () => 'url is an address, such as "https://hooks.example/pengaduan"',
    },
    secret: {
      fits: (value) => value instanceof Uint8Array && value.length > 0,
      told: () => 'secret is 24 to 64 random bytes, shared with the receiver',
    },
    nameOf: ifGiven(aFunction()),
    linkOf: ifGiven(aFunction()),
    timeoutMs: ifGiven(aNumber(0)),
    now: ifGiven(aFunction('Date.now')),
    fetch: ifGiven(aFunction()),
  },
};

/** Statuses that pass by themselves: the receiver is busy, or it broke down. */
const passes = (status: number): boolean => status >= 500 || [408, 425, 429].includes(status);

const refused = ({ status, headers }: Response, now: number): NotifyFailure => {
  if (!passes(status)) return { type: 'Refused', status, retry: 'never' };
  const asked = retryAfterMs(headers.get('retry-after'), now);
  return { type: 'Refused', status, ...(asked === undefined ? {} : { retryAfterMs: asked }), retry: 'safe' };
};

const timedOut: NotifyFailure = { type: 'TimedOut', retry: 'safe' };

/**
 * Sends each notice by POST as `noticeJson`, with the headers of Standard Webhooks: `webhook-id` (the key of the
 * notice, by which the receiver recognises one that comes twice), `webhook-timestamp` (seconds) and
 * `webhook-signature` (see `signatureOf`). Any status 2xx means that it arrived. After 408, 425, 429, 5xx, a time-out
 * or a lost connection it is tried again; any other status parks it. Redirects are not followed, since they would
 * send the notice elsewhere.
 * @example
 * import { toWebhook } from '@pengaduan/deadlines';
 * const fetch = async () => new Response(null, { status: 204 }); // here instead of a receiver
 * const notify = toWebhook({ url: 'https://example.go.id/pengaduan', secret: Buffer.alloc(24), fetch });
 * const at = Date.parse('2025-02-07T00:00:00+07:00');
 * const sent = await notify({
 *   key: 'DueSoon:6340753:verification-1@2025-02-06', type: 'DueSoon', complaint: '6340753', agency: undefined,
 *   to: { role: 'coordinator' }, zone: 'Asia/Jakarta',
 *   deadline: { clock: 'verification', unit: 'workingDay', due: { type: 'Known', day: 20125, at } },
 * })();
 * console.log(sent); // { _tag: 'Right', right: undefined }
 */
export const toWebhook = (options: WebhookOptions): Notifier => {
  checkOptions(takes, options);
  const { url, secret, timeoutMs = 10_000, now = Date.now, fetch = globalThis.fetch, ...wording } = options;
  return (notice, cut) => async (): Promise<Either<NotifyFailure, void>> => {
    const body = JSON.stringify(noticeJson(notice, wording));
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
};
