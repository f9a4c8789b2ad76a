import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { left } from 'fp-ts/lib/Either.js';
import { expect, it } from 'vitest';
import { unavailable } from '@pengaduan/journal';
import { event, nothing } from './records.js';
import { opened, temporaryFile, value } from './temporary.js';

it.each([
  ['deleted', (file: string) => rmSync(file)],
  ['moved away', (file: string) => renameSync(file, `${file}.old`)],
  [
    'replaced by a copy',
    (file: string) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
  ],
])('nothing is acknowledged once the file was %s', async (_, act) => {
  const file = temporaryFile();
  const store = await opened({ file });
  const { token } = await value(store.journal.append(nothing, [event('a')]));
  const checkpoint = await value(store.checkpoints.load('metrics'));
  act(file);
  const gone = left(unavailable('closed', 'the file was deleted or replaced while it was open'));
  expect(await store.journal.append(token, [event('b')])()).toEqual(gone);
  expect(await store.checkpoints.advance(checkpoint, { commit: 1n, prepare: 1n })()).toEqual(gone);
  expect(await store.leases.acquire('notices')()).toEqual(gone);
  await store.close();
});
