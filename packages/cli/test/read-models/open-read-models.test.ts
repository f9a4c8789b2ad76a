import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryStore, type Feed } from '@pengaduan/journal';
import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { countingFeed } from '../../src/read-models/counting-feed.js';
import { openServerReadModels } from '../../src/read-models/open-read-models.js';
import type { Io } from '../../src/shell/io/io.js';
import { temporaryStores } from '../temporary-store.js';

const newFile = temporaryStores();
const store = 'esdb://petugas:rahasia@server?tls=true';
const emptyFeed = (): Feed => memoryStore({ now: Date.now }).feed;

/** Opens the read models of an empty journal and closes them; gives what was said and whether there are any. */
const openedIn = async (
  variables: Readonly<Record<string, string>>,
  readModels?: string,
  overrides: { readonly feed?: Feed; readonly isOutput?: Io['isOutput'] } = {},
) => {
  const printed = { err: '' };
  // Nothing else of it is asked.
  const io = {
    env: (name: string) => variables[name],
    err: (text: string) => Promise.resolve(((printed.err += text), true)),
    now: Date.now,
    isOutput: overrides.isOutput ?? (() => Promise.resolve(false)),
  } as unknown as Io;
  const session = { io, lang: 'en', end: () => undefined } as const;
  const options = { store, ...(readModels !== undefined && { readModels }) };
  const opened = await openServerReadModels(session, options, overrides.feed ?? emptyFeed());
  if (isRight(opened)) await opened.right?.close();
  return {
    said: printed.err,
    refusal: isLeft(opened) ? opened.left : undefined,
    isKept: isRight(opened) && opened.right !== undefined,
  };
};

describe('read models of a server', () => {
  it('are kept in the cache of the user, in a folder and a file for him alone, which is said once', async () => {
    const home = dirname(newFile());
    const first = await openedIn({ HOME: home });
    expect(first).toMatchObject({ isKept: true, refusal: undefined });
    expect(first.said).toMatch(
      /^The read models of this journal are kept in ~\/\.cache\/pengaduan\/\w{32}\.db; /,
    );
    const folder = join(home, '.cache/pengaduan');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder);
    expect(files).toContain('064f3e3917296fceea61b8c6361321f3.db');
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(await openedIn({ HOME: home })).toEqual({ said: '', isKept: true, refusal: undefined });
  });
  it.each([
    ['there is none', () => ({})],
    [
      'a file stands in its place',
      () => {
        const place = newFile();
        writeFileSync(place, '');
        return { XDG_CACHE_HOME: place };
      },
    ],
    [
      'a folder stands in the place of the file',
      () => {
        const place = newFile();
        const name = '064f3e3917296fceea61b8c6361321f3.db';
        mkdirSync(join(place, 'pengaduan', name), { recursive: true });
        return { XDG_CACHE_HOME: place };
      },
    ],
  ])('are not kept where the cache cannot be used (%s), which is said each time', async (_, variables) => {
    const { said, ...rest } = await openedIn(variables());
    expect(rest).toEqual({ isKept: false, refusal: undefined });
    expect(said).toMatch(
      /^The read models of this journal cannot be kept .* Give a file with --read-models\.\n$/,
    );
  });
  it('in a file that was named and cannot be used are a reason to stop', async () => {
    const missing = join(newFile(), 'models.db');
    expect(await openedIn({}, missing)).toMatchObject({
      refusal: 'The file models.db cannot be opened: its folder does not exist; make the folder first.',
    });
    const other = newFile();
    writeFileSync(other, 'Laporan warga, bukan basis data.\n'.repeat(200));
    expect((await openedIn({}, other)).refusal).toMatch(
      / holds no read models; give the name of another file\. /,
    );
    const isOutput = () => Promise.resolve(true);
    expect((await openedIn({}, newFile(), { isOutput })).refusal).toMatch(/^The output of this command /);
  });
  it('are not opened where the server does not say how it begins', async () => {
    const file = newFile();
    const journal = memoryStore({ now: Date.now });
    const events = [{ id: 'a', type: 'Counted', data: {}, metadata: {} }];
    await journal.journal.append({ stream: 'complaint-1', revision: 'no_stream' }, events)();
    const { openReadModels } = await import('@pengaduan/journal-sqlite');
    const name = 'esdb://server:2113/';
    const opened = await openReadModels({ file, feed: journal.feed, journal: name })();
    if (isLeft(opened)) throw new Error(opened.left.type);
    const tables = await opened.right.projection({ name: 'a', schema: ['CREATE TABLE a_b (n INTEGER)'] })();
    if (isLeft(tables)) throw new Error(tables.left.type);
    await tables.right.catchUp('complaint-', () => () => Promise.resolve(right(() => undefined)))();
    await opened.right.close();
    const away = { type: 'Unavailable', reason: 'unreachable', detail: 'away', retry: 'safe' } as const;
    const feed: Feed = { ...journal.feed, read: () => () => Promise.resolve(left(away)) };
    expect((await openedIn({}, file, { feed })).refusal).toMatch(/^The journal cannot be reached /);
    expect((await openedIn({}, file)).refusal).toMatch(/ was made of a journal that begins otherwise: /);
  });
});

it('a feed that takes long says how many records it has read, less and less often', async () => {
  const { journal, feed } = memoryStore({ now: Date.now });
  for (let n = 0; n < 20; n++) {
    const events = Array.from({ length: 256 }, (_, i) => ({
      id: `${n}/${i}`,
      type: 'A',
      data: {},
      metadata: {},
    }));
    await journal.append({ stream: `s-${n}`, revision: 'no_stream' }, events)();
  }
  let now = 0;
  const told: Array<number> = [];
  const counting = countingFeed(
    feed,
    () => now,
    (records) => void told.push(records),
  );
  await counting.read({ prefix: '', after: none }, () => () => {
    now += 1_000;
    return Promise.resolve(right('continue' as const));
  })();
  // After 1, 3, 7 and 15 seconds.
  expect(told.map((records) => records / 256 - 1)).toEqual([1, 3, 7, 15]);
});
