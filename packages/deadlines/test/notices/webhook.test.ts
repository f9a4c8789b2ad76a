import { createHmac, randomBytes } from 'node:crypto';
import { getEventListeners } from 'node:events';
import { left } from 'fp-ts/lib/Either.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { at, wib } from '@pengaduan/core/testing';
import {
  noticeJson,
  dispatch,
  toWebhook,
  type NotifyFailure,
  type WebhookOptions,
} from '@pengaduan/deadlines';
import { give, value, world } from '../world.js';
import { outboxOver, passed } from './post.js';
import { receiver, type Reaction } from './receiver.js';
import { samples } from './samples.js';

const secret = randomBytes(32);
const closing: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const hooked = async (reactions: ReadonlyArray<Reaction> = [], over: Partial<WebhookOptions> = {}) => {
  const server = await receiver(...reactions);
  closing.push(server.close);
  const now = (): number => wib('2025-08-05T09:00') + 999;
  return { ...server, notify: toWebhook({ url: server.url, secret, now, ...over }) };
};
const failureOf = async (reaction: Reaction, over: Partial<WebhookOptions> = {}): Promise<NotifyFailure> => {
  const { notify } = await hooked([reaction], over);
  const answer = await notify(samples.Overdue)();
  if (answer._tag === 'Right') throw new Error('it arrived');
  return answer.left;
};

describe('a webhook', () => {
  it('gets the notice as JSON, under its key', async () => {
    const { notify, received } = await hooked();
    await value(notify(samples.Overdue));
    expect(JSON.parse(received[0]!.body)).toEqual(noticeJson(samples.Overdue));
    expect(received[0]!.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': 'Overdue:6340753:response-1@2025-08-20T17:00:00.000Z',
      'webhook-timestamp': String(wib('2025-08-05T09:00') / 1000),
    });
  });
  it('can tell by the signature that id, time and body are those that were sent', async () => {
    const { notify, received } = await hooked();
    await value(notify(samples.Overdue));
    const { headers, body } = received[0]!;
    const signed = (id: string, timestamp: string, text: string): string =>
      createHmac('sha256', secret).update(`${id}.${timestamp}.${text}`).digest('base64');
    const [id, timestamp] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
    expect(headers['webhook-signature']).toBe(`v1,${signed(id, timestamp, body)}`);
    expect(headers['webhook-signature']).not.toBe(`v1,${signed(id, '1', body)}`);
    expect(headers['webhook-signature']).not.toBe(`v1,${signed(id, timestamp, `${body} `)}`);
  });
  it.each([
    [500, { type: 'Refused', status: 500, retry: 'safe' }],
    [503, { type: 'Refused', status: 503, retry: 'safe' }],
    [429, { type: 'Refused', status: 429, retry: 'safe' }],
    [400, { type: 'Refused', status: 400, retry: 'never' }],
    [404, { type: 'Refused', status: 404, retry: 'never' }],
    [302, { type: 'Refused', status: 302, retry: 'never' }],
    ['cut', { type: 'Unreachable', retry: 'safe' }],
  ] as const)('that answers %s', async (reaction, failure) =>
    expect(await failureOf(reaction)).toMatchObject(failure),
  );
  it('that does not answer in time', async () =>
    expect(await failureOf('nothing', { timeoutMs: 30 })).toEqual({ type: 'TimedOut', retry: 'safe' }));
  it.each([
    ['before', (stop: AbortController) => stop.abort()],
    [
      'while',
      (stop: AbortController, asked: () => Promise<unknown>) => void asked().then(() => stop.abort()),
    ],
  ])('that is let go of %s it is asked', async (_, end) => {
    const { notify, received } = await hooked(['nothing'], { timeoutMs: 60_000 });
    const stop = new AbortController();
    end(stop, () => vi.waitUntil(() => received.length > 0));
    expect(await notify(samples.Overdue, stop.signal)()).toEqual(left({ type: 'TimedOut', retry: 'safe' }));
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });
  it('that is not there', async () => {
    const { notify, close } = await hooked();
    await close();
    closing.pop();
    const answer = await notify(samples.Overdue)();
    expect(answer).toMatchObject({ left: { type: 'Unreachable', code: 'ECONNREFUSED', retry: 'safe' } });
  });
});

it('a receiver that times out, breaks down and is cut off gets one notice several times, all under one key', async () => {
  const { store, environment } = world();
  await give(environment, ...at.Dispositioned);
  const { notify, received } = await hooked(['nothing', 500, 'cut'], { timeoutMs: 300 });
  const { outbox } = outboxOver(store, environment, notify);
  const { deliveries } = await passed(dispatch(outbox)());
  expect(deliveries).toEqual([{ key: 'NewDisposition:1:5', result: 'Sent' }]);
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual(
    Array<string>(4).fill('NewDisposition:1:5'),
  );
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
});
