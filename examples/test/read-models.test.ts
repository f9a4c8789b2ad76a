import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { root } from '../../docs/test/checkout.js';
import { workFolders } from '../../docs/test/work-folders.js';
import { startServer, type TestServer } from '../../packages/journal-eventstoredb/test/server/start.js';
import { pengaduan, start, type Ended } from './child.js';

const newFolder = workFolders();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const log = readFileSync(join(root, 'examples/data/complaint-log-2025.csv'), 'utf8')
  .split('\n')
  .slice(0, 61)
  .join('\n');
const period = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of', '2026-03-31'];

/** Where a journal is, as the command line says it. */
type Place = ReadonlyArray<string>;
const models = 'models.db';
const inFile: Place = ['--store', 'year.db'];
/** Under a prefix of its own, so that the tests share a server. */
const onServer = (prefix: string): Place => ['--store', server.connectionString, '--prefix', prefix];
const kept = (place: Place): Place => [...place, '--read-models', models];

const answer = async (args: ReadonlyArray<string>, place: Place, cwd: string): Promise<Ended> => {
  const ended = await pengaduan([...args, ...place], cwd);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
  return ended;
};
const imported = async (place: Place, cwd: string): Promise<void> => {
  writeFileSync(join(cwd, 'log.csv'), log);
  expect(await answer(['import', 'log.csv'], place, cwd)).toMatchObject({ code: 0 });
};

const questions: ReadonlyArray<ReadonlyArray<string>> = [
  ['evaluate', ...period, '--by', 'agency', '--json'],
  ['due', '--at', '2025-01-20T00:00+07:00', '--json'],
];
const tick = ['tick', '--at', '2025-02-20T00:00+07:00', '--include-imported'];
const notices = ['notices', '--to', 'console', '--since', '2025-01-01T00:00+07:00', '--include-imported'];

/** What commands print, in order; what they say of read models on standard error is left out. */
const answers = async (
  commands: ReadonlyArray<ReadonlyArray<string>>,
  place: Place,
  cwd: string,
): Promise<ReadonlyArray<Pick<Ended, 'code' | 'stdout'>>> => {
  const all: Array<Pick<Ended, 'code' | 'stdout'>> = [];
  for (const command of commands) {
    const { code, stdout } = await answer(command, place, cwd);
    all.push({ code, stdout });
  }
  return all;
};

/** What `watch` prints until it has done so many things. */
const watched = async (place: Place, cwd: string, acts: number): Promise<ReadonlyArray<string>> => {
  const bin = 'packages/cli/bin/pengaduan.js';
  const watching = start(bin, ['watch', '--include-imported', ...place], cwd);
  await watching.prints((lines) => lines.length >= acts);
  watching.kill('SIGTERM');
  expect(await watching.ended).toMatchObject({ code: 0, signal: null });
  return watching.lines();
};

it('evaluate, due, tick, watch and notices answer over a server with read models in a file as over SQLite', async () => {
  const cwd = newFolder();
  const commands = [...questions, tick, notices];
  const over = async (place: Place, asked: Place) => {
    await imported(place, cwd);
    return answers(commands, asked, cwd);
  };
  const esdb = onServer('same');
  const [sqlite, eventStore] = await Promise.all([over(inFile, inFile), over(esdb, kept(esdb))]);
  // Many reports are imported at once, so that the two journals have them in another order, and the notices with it.
  const inAnyOrder = (all: typeof sqlite) =>
    all.map(({ stdout, ...one }, n) => ({
      ...one,
      stdout: commands[n] === notices ? stdout.split('\n').sort() : stdout,
    }));
  expect(inAnyOrder(eventStore)).toEqual(inAnyOrder(sqlite));
  expect(sqlite.filter(({ code, stdout }) => code !== 0 || stdout === '')).toEqual([]);
  // How many things a watch finds to do, tried out on a copy.
  copyFileSync(join(cwd, 'year.db'), join(cwd, 'copy.db'));
  const tried = await answer(['tick', '--include-imported', '--json'], ['--store', 'copy.db'], cwd);
  const { length: acts } = (JSON.parse(tried.stdout) as { done: ReadonlyArray<unknown> }).done;
  expect(acts).toBeGreaterThan(0);
  const acted = await Promise.all([watched(kept(esdb), cwd, acts), watched(inFile, cwd, acts)]);
  expect(acted[0]).toEqual(acted[1]);
  rmSync(join(cwd, models));
  const asked = await Promise.all([answers(questions, kept(esdb), cwd), answers(questions, inFile, cwd)]);
  expect(asked[0]).toEqual(asked[1]);
});

it('killed at any instant and resumed, or its file deleted, a server answers as SQLite does', async () => {
  const cwd = newFolder();
  const place = kept(onServer('killed'));
  await Promise.all([imported(onServer('killed'), cwd), imported(inFile, cwd)]);
  const killed = fc.record({
    command: fc.constantFrom(...questions, tick),
    isDeleted: fc.boolean(),
    afterMessages: fc.nat(250),
  });
  for (const { command, isDeleted, afterMessages } of fc.sample(killed, 5 * inject('times'))) {
    if (isDeleted) rmSync(join(cwd, models), { force: true });
    const until = server.sent() + afterMessages;
    const child = start('packages/cli/bin/pengaduan.js', [...command, ...place], cwd);
    const ended = { isOver: false };
    void child.ended.finally(() => (ended.isOver = true));
    await vi.waitUntil(() => ended.isOver || server.sent() >= until, { timeout: 60_000, interval: 1 });
    child.kill('SIGKILL');
    await child.ended;
  }
  const commands = [tick, ...questions];
  const [sqlite, eventStore] = await Promise.all([
    answers(commands, inFile, cwd),
    answers(commands, place, cwd),
  ]);
  // What was done by those that were killed is not done again.
  expect(eventStore.slice(1)).toEqual(sqlite.slice(1));
});

it('says once where they are kept, in a file for its owner alone, and then takes in only what is new', async () => {
  const cwd = newFolder();
  const place = onServer('kept');
  await imported(place, cwd);
  const [evaluate = []] = questions;
  const first = await answer(evaluate, place, cwd);
  const [, file = ''] =
    /^Model baca .* disimpan di (.*\.db); lain kali hanya yang baru dibaca\.\n$/.exec(first.stderr) ?? [];
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(file).toMatch(new RegExp(`^${process.env['XDG_CACHE_HOME'] ?? ''}/pengaduan/[0-9a-f]{32}\\.db$`));
  const before = readFileSync(file);
  expect(await answer(evaluate, place, cwd)).toEqual({ ...first, stderr: '' });
  expect(readFileSync(file)).toEqual(before);
  // Another prefix is another journal.
  const other = await answer(evaluate, onServer('other'), cwd);
  expect(other.stderr).toMatch(/^Model baca /);
  expect(other.stderr).not.toContain(file);
});

it('a server that was set up anew is not answered from the read models of the one before', async () => {
  const cwd = newFolder();
  const before = await startServer();
  const over = ({ connectionString }: TestServer): Place => kept(['--store', connectionString]);
  const report = join(root, 'examples/data/report-6340753.csv');
  const [evaluate = []] = questions;
  for (const command of [
    ['import', report, '--store', before.connectionString],
    [...evaluate, ...over(before)],
  ])
    expect(await pengaduan(command, cwd)).toMatchObject({ code: 0 });
  await before.stop();
  const anew = await startServer({ port: before.port });
  expect(await pengaduan([...evaluate, ...over(anew), '--lang', 'en'], cwd)).toMatchObject({
    ...{ code: 1, stdout: '' },
    stderr: expect.stringMatching(
      /^The file models\.db of read models was made of a journal that begins otherwise: /,
    ) as unknown,
  });
  await anew.stop();
});
