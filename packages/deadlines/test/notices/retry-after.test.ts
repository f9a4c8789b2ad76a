import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { wib } from '@pengaduan/core/testing';
import { toWebhook } from '@pengaduan/deadlines';
import { receiver } from './receiver.js';
import { samples } from './samples.js';

const hour = 3_600_000;
const closing: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** What a webhook that answers so makes of it, on 5 August 2025 at 09:00 WIB (02:00 GMT). */
const failureOf = async (status: number, retryAfter: string) => {
  const server = await receiver({ status, headers: { 'retry-after': retryAfter } });
  closing.push(server.close);
  const now = () => wib('2025-08-05T09:00');
  return toWebhook({ url: server.url, secret: randomBytes(32), now })(samples.Overdue)();
};

describe('a receiver that breaks down says when to ask again', () => {
  it.each([
    ['in seconds', 503, '120', 120_000],
    ['as a date', 429, 'Tue, 05 Aug 2025 02:00:30 GMT', 30_000],
    ['as a date that is past', 503, 'Tue, 05 Aug 2025 01:00:00 GMT', 0],
    ['in more than an hour, which is an hour', 503, '86400', hour],
    ['in more than an hour as a date', 503, 'Wed, 06 Aug 2025 02:00:00 GMT', hour],
  ])('%s', async (_, status, header, retryAfterMs) =>
    expect(await failureOf(status, header)).toMatchObject({ left: { status, retry: 'safe', retryAfterMs } }),
  );
  it.each(['soon', '', '-5', '1.5', '2025-08-05', 'Tue, 05 Aug'])('not by %j', async (header) =>
    expect(await failureOf(503, header)).toEqual({
      _tag: 'Left',
      left: { type: 'Refused', status: 503, retry: 'safe' },
    }),
  );
  it('and not where it refuses for good', async () =>
    expect(await failureOf(410, '120')).toMatchObject({ left: { type: 'Refused', retry: 'never' } }));
});
