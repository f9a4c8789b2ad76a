import { signatureOf } from '@pengaduan/deadlines';
import { at } from '@pengaduan/core/testing';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { forComplaint, applyCommands } from '../apply-commands.js';
import { webhookReceiver, type WebhookRequest } from '../outbox/webhook-receiver.js';
import { pengaduan, type Result } from '../pengaduan.js';

const newStore = temporaryStores();
const secret = 'rahasia-yang-cukup-panjang-1234';
const post = (
  file: string,
  url: string,
  more: ReadonlyArray<string> = [],
  storedSecret: string | undefined = secret,
): Promise<Result> => {
  const args = ['--store', file, '--to', `webhook:${url}`, '--secret-env', 'KUNCI', '--lang', 'en'];
  const overrides = { env: (name: string) => (name === 'KUNCI' ? storedSecret : undefined) };
  return pengaduan(['notices', '--at', '2025-02-03T10:00+07:00', ...args, ...more], [], {}, overrides);
};
const isSigned = ({ headers, body }: WebhookRequest, by: Uint8Array): boolean => {
  const [id, timestamp] = [String(headers['webhook-id']), Number(headers['webhook-timestamp'])];
  return headers['webhook-signature'] === signatureOf(by, id, timestamp, body);
};

describe('pengaduan notices --to webhook', () => {
  it('posts each notice, signed with the secret of the environment, and not again', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned), ...forComplaint('2', at.Dispositioned));
    const { received, url } = await webhookReceiver(() => 204);
    expect(await post(file, url)).toEqual({ exit: 0, out: 'Sent: 2; failed: 0\n', err: '' });
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([
      'NewDisposition:1:5',
      'NewDisposition:2:5',
    ]);
    expect(received.every((one) => isSigned(one, Buffer.from(secret)))).toBe(true);
    expect(received.some((one) => isSigned(one, Buffer.from(`${secret}!`)))).toBe(false);
    expect((await post(file, url)).out).toBe('Sent: 0; failed: 0\n');
    expect(received).toHaveLength(2);
  });

  it('reads a secret that is written as Standard Webhooks writes it', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const { received, url } = await webhookReceiver(() => 200);
    const bytes = Buffer.alloc(32, 7);
    await post(file, url, [], `whsec_${bytes.toString('base64')}`);
    expect(received.map((one) => isSigned(one, bytes))).toEqual([true]);
  });

  it('tries again where the receiver broke down, under the same id', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const { received, url } = await webhookReceiver((count) => (count === 1 ? 500 : 200));
    expect(await post(file, url)).toMatchObject({ exit: 0, out: 'Sent: 1; failed: 0\n' });
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([
      'NewDisposition:1:5',
      'NewDisposition:1:5',
    ]);
  });

  it('puts aside what the receiver refuses, exits 1, lists it and sends it again on request', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    let status = 410;
    const { url } = await webhookReceiver(() => status);
    const refused = await post(file, url);
    expect(refused).toMatchObject({ exit: 1, out: 'Sent: 0; failed: 1\n' });
    expect(refused.err).toMatch(/^NewDisposition:1:5: not sent; list it with --parked/);
    expect((await post(file, url)).out).toBe('Sent: 0; failed: 0\n');
    const listed = await post(file, url, ['--parked']);
    expect(listed).toEqual({ exit: 0, out: '  NewDisposition:1:5  tries: 1  Refused\n', err: '' });
    expect(JSON.parse((await post(file, url, ['--parked', '--json'])).out)).toMatchObject({
      parked: [{ key: 'NewDisposition:1:5', attempts: 1, failure: 'Refused' }],
    });
    status = 200;
    expect(await post(file, url, ['--retry-parked'])).toMatchObject({ exit: 0, out: 'Sent: 1; failed: 0\n' });
    expect((await post(file, url, ['--parked'])).out).toBe('Every notice was sent.\n');
  });

  it.each([
    ['missing', undefined, 'The environment variable KUNCI is empty; set it to the secret of the webhook.'],
    ['short', 'rahasia', 'The secret in the variable KUNCI is too short; use 24 bytes at least.'],
    [
      'short in base64',
      'whsec_cmFoYXNpYQ==',
      'The secret in the variable KUNCI is too short; use 24 bytes at least.',
    ],
    [
      'no base64, though it says so',
      'whsec_rahasia-yang-cukup-panjang-tetapi-bukan-base64!',
      'The secret in the variable KUNCI is not base64 after whsec_; copy it again, or leave out whsec_.',
    ],
    [
      'base64 that was cut off',
      `whsec_${Buffer.alloc(32, 7).toString('base64').slice(0, -2)}`,
      'The secret in the variable KUNCI is not base64 after whsec_; copy it again, or leave out whsec_.',
    ],
  ])('%s: the secret is wrong use, sends nothing, and is not said', async (_, storedSecret, sentence) => {
    const { received, url } = await webhookReceiver(() => 200);
    const overrides = { env: () => storedSecret };
    const to = `webhook:${url}`;
    for (const [command = '', option = ''] of [
      ['notices', '--to'],
      ['watch', '--notices'],
    ]) {
      const args = [command, option, to, '--secret-env', 'KUNCI', '--lang', 'en', '--store', newStore()];
      const result = await pengaduan(args, [], {}, overrides);
      expect(result).toEqual({
        ...{ exit: 2, out: '' },
        err: `${sentence} See: pengaduan ${command} --help\n`,
      });
    }
    expect(received).toEqual([]);
  });

  it('keeps neither the secret nor the address of the webhook in the journal', async () => {
    const file = newStore();
    await applyCommands(file, ...forComplaint('1', at.Dispositioned));
    const { url } = await webhookReceiver(() => 410);
    await post(file, url);
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain('NoticeParked');
    for (const text of [secret, '127.0.0.1', 'xyzzy']) expect(bytes).not.toContain(text);
  });
});
