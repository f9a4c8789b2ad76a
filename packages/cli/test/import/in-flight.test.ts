import { standardContext } from '@pengaduan/core';
import { memoryStore, type Journal } from '@pengaduan/journal';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { valueOf } from '../either.js';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { evaluate2025, expectedOf } from './import-json.js';
import { importText } from './staged.js';

const newStore = temporaryStores();
const year = readFileSync(dataFile('complaint-log-2025.csv'));

it('many complaints are in flight at once, but of each one call at a time, and each is loaded once', async () => {
  const { journal } = memoryStore({ now: () => 0 });
  const [busy, loaded] = [new Set<string>(), new Map<string, number>()];
  let most = 0;
  const during = async <A>(stream: string, call: () => Promise<A>): Promise<A> => {
    expect(busy).not.toContain(stream);
    busy.add(stream);
    most = Math.max(most, busy.size);
    await setTimeout(1);
    return call().finally(() => busy.delete(stream));
  };
  const slow: Journal = {
    ...journal,
    load: (stream, fold) => () => {
      loaded.set(stream, (loaded.get(stream) ?? 0) + 1);
      return during(stream, journal.load(stream, fold));
    },
    append: (token, events) => () => during(token.stream, journal.append(token, events)),
  };
  const done = valueOf(await importText({ journal: slow, context: standardContext() }, year));
  expect(done).toMatchObject({ rows: 2488, added: 2488, refused: [] });
  expect([most, loaded.size, Math.max(...loaded.values())]).toEqual([64, 400, 1]);
});

it('a log is taken from standard input, in pieces of any size', async () => {
  const file = newStore();
  const pieces = Array.from({ length: Math.ceil(year.length / 7001) }, (_, n) =>
    year.subarray(n * 7001, (n + 1) * 7001),
  );
  const result = await pengaduan(['import', '-', '--store', file, '--lang', 'en'], pieces);
  expect(result).toEqual({ exit: 0, out: '2488 rows: 2488 new, 0 known, 0 refused\n', err: '' });
  expect(await evaluate2025(file, '2026-03-31')).toEqual(expectedOf('complaint-log-2025'));
});

it('standard input that is standard output as well is not read', async () => {
  const result = await pengaduan(
    'import - --store memory: --lang en',
    [],
    {},
    { readsItself: () => Promise.resolve(true) },
  );
  expect(result).toMatchObject({ exit: 1, out: '' });
  expect(result.err).toMatch(/goes into the file that is standard input/);
});
