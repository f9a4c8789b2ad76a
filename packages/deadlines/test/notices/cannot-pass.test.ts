import { mkdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { isRight } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { toWebhook, type Notifier } from '@pengaduan/deadlines';
import { toJsonLines } from '@pengaduan/deadlines/file';
import { temporaryFolder } from '../temporary.js';
import { samples } from './samples.js';

const secret = Buffer.alloc(32, 7);
const webhook = (url: string): Notifier => toWebhook({ url, secret });
const failureOf = async (notify: Notifier) => {
  const answer = await notify(samples.Overdue)();
  if (isRight(answer)) throw new Error('it arrived');
  return answer.left;
};

describe('a failure that only a person can mend is not tried again', () => {
  it.each([
    ['a port that fetch refuses', 'http://127.0.0.1:6000/'],
    ['an address with a password in it', 'http://petugas:rahasia@127.0.0.1:8080/'],
    ['an address of another kind', 'ftp://127.0.0.1/'],
    ['no address', 'http://'],
  ])('%s', async (_, url) => {
    expect(await failureOf(webhook(url))).toMatchObject({ type: 'Unreachable', retry: 'never' });
  });

  it('a folder in the place of a file', async () => {
    const folder = join(temporaryFolder(), 'notices.jsonl');
    mkdirSync(folder);
    expect(await failureOf(toJsonLines(folder))).toEqual({
      ...{ type: 'Unreachable', code: 'EISDIR', retry: 'never' },
    });
  });
});

/** A port where nobody listens: it was free a moment ago. */
const emptyPort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

it('where nobody listens, or a folder is away, somebody may come: it is tried again', async () => {
  const nobody = webhook(`http://127.0.0.1:${await emptyPort()}/`);
  expect(await failureOf(nobody)).toMatchObject({ code: 'ECONNREFUSED', retry: 'safe' });
  const away = toJsonLines('/nowhere/notices.jsonl');
  expect(await failureOf(away)).toMatchObject({ code: 'ENOENT', retry: 'safe' });
});
