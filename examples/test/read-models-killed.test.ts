import { readFileSync, rmSync } from 'node:fs';
import { openEventStoreDb } from '@pengaduan/journal-eventstoredb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { valueOf } from '../../packages/cli/test/either.js';
import { fillWithDueReports, handleDueReports } from '../../packages/cli/test/killed/due-reports.js';
import { freeAmong } from '../../packages/cli/test/killed/free-channel.js';
import { deaths, fewestKilled, kills, untilKilled } from '../../packages/cli/test/killed/killed-process.js';
import { happenedIn, recordsIn, recordsOf } from '../../packages/cli/test/killed/records.js';
import { pengaduan } from '../../packages/cli/test/pengaduan.js';
import { temporaryStores } from '../../packages/cli/test/temporary-store.js';
import { startServer, type TestServer } from '../../packages/journal-eventstoredb/test/server/start.js';

type Words = ReadonlyArray<string>;
const newFile = temporaryStores();
const reports = 8 * kills;
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** The lines that a command prints which runs to its end. */
const linesOf = async (...args: Words): Promise<Words> => {
  const { exit, out, err } = await pengaduan(args, [], {}, { now: Date.now });
  expect(exit, err).toBe(0);
  return out.split('\n').filter((line) => line !== '');
};

/** What a command may say before it dies: where it stands, and never that something went wrong. */
const saidWhileKilled =
  /^((Watching the deadlines;|The read models|Reading the journal:|This place was used before) .*\n)*$/;

/** The same reports, one after the other, in a file and on a server, where a prefix makes a journal of its own. */
const reportsInBoth = async (prefix: string) => {
  const [file, models, { connectionString }] = [newFile(), newFile(), server];
  const store = valueOf(await openEventStoreDb({ connectionString }, { prefix })());
  onTestFinished(store.close);
  await fillWithDueReports(file, reports);
  await handleDueReports(store.journal, reports);
  const inFile = ['--store', file];
  const onServer = ['--store', connectionString, '--prefix', prefix, '--read-models', models];
  return { file, models, store, inFile, onServer };
};
type Both = Awaited<ReturnType<typeof reportsInBoth>>;

/**
 * Kills a command over the server again and again, after so many of its lines or so many times 20 messages of the server,
 * now and then without the read models that the one before left. `look` gives how many lines are to come at least: a watch
 * that has no more to do ends by no line. Gives how many died in their work.
 */
const killAgainAndAgain = async (
  { store, models, onServer }: Both,
  command: Words,
  look: (lines: Words) => Promise<number>,
): Promise<number> => {
  const ways = fc.sample(fc.record({ byLines: fc.boolean(), isDeleted: fc.nat(7) }), kills);
  let [killed, left] = [0, await look([])];
  for (const [n, { progress, ms }] of deaths(20, 40).entries()) {
    const { byLines = true, isDeleted } = ways[n] ?? {};
    if (isDeleted === 0) rmSync(models, { force: true });
    const begun = server.sent();
    const death = { progress: Math.min(progress, byLines ? left : left / 20), ms };
    const progressOf = (lines: Words): number => (byLines ? lines.length : (server.sent() - begun) / 20);
    const { code, lines, errors } = await untilKilled([...command, ...onServer], death, { progressOf });
    if (code === null) {
      killed += 1;
      expect(errors).toMatch(saidWhileKilled);
    } else expect(code, errors).toBe(0);
    // The next sender would wait for 15 seconds.
    await freeAmong(store.leases, 'console');
    left = await look(lines);
  }
  expect(killed).toBeGreaterThanOrEqual(fewestKilled);
  return killed;
};

/** Compares what the read models say with SQLite: as those that were killed left them, and made anew. */
const expectSameAnswers = async ({ inFile, models, onServer }: Both): Promise<void> => {
  const questions = [
    ['evaluate', '--year', '2025', '--as-of', '2026-03-31', '--by', 'agency', '--json'],
    ['due', '--at', '2025-12-31T00:00+07:00', '--json'],
  ];
  const answers = (place: Words) => Promise.all(questions.map((question) => linesOf(...question, ...place)));
  const wanted = await answers(inFile);
  expect(await answers(onServer)).toEqual(wanted);
  rmSync(models);
  expect(await answers(onServer)).toEqual(wanted);
};

const keysIn = (notices: Words): Words =>
  notices.map((notice) => (JSON.parse(notice) as { readonly key: string }).key);

it(`notices killed ${kills} times over a server are those of SQLite, each at least once, twice only what was in hand`, async () => {
  const both = await reportsInBoth('notices');
  const at = ['--at', '2025-02-13T10:00+07:00', '--since', '2025-01-01T00:00+07:00'];
  const notices = ['notices', ...at, '--to', 'console', '--json'];
  const all = await linesOf(...notices, ...both.inFile);
  expect(all.length).toBe(2 * reports);

  const sent: Array<string> = [];
  const killed = await killAgainAndAgain(both, notices, (lines) => {
    sent.push(...lines);
    return Promise.resolve(Infinity);
  });
  sent.push(...(await linesOf(...notices, ...both.onServer)));
  expect([...new Set(sent)]).toEqual(all);
  expect(sent.length - all.length).toBeLessThanOrEqual(killed);
  await expectSameAnswers(both);
});

it(`a watch killed ${kills} times over a server does what tick does over SQLite, once, and sends each notice`, async () => {
  const both = await reportsInBoth('watch');
  await linesOf('tick', ...both.inFile);
  const whole = happenedIn(await recordsIn(both.file));
  const happened = async (): Promise<Words> => happenedIn(await recordsOf(both.store.feed));

  const sent: Array<string> = [];
  const watch = ['watch', '--json', '--notices', 'console'];
  const killed = await killAgainAndAgain(both, watch, async (lines) => {
    sent.push(...keysIn(lines.filter((line) => line.startsWith('{"key":'))));
    const soFar = await happened();
    expect(soFar).toEqual(whole.slice(0, soFar.length));
    return whole.length - soFar.length;
  });
  await linesOf('tick', ...both.onServer);
  expect(await happened()).toEqual(whole);

  const sendTo = (place: string): Promise<Words> =>
    linesOf('notices', '--to', place, '--json', ...both.onServer);
  sent.push(...keysIn(await sendTo('console')));
  expect(sent.length - new Set(sent).size).toBeLessThanOrEqual(killed);
  const file = `${newFile()}.jsonl`;
  await sendTo(`jsonl:${file}`);
  const all = keysIn(readFileSync(file, 'utf8').trimEnd().split('\n'));
  // A disposition may also have been told before the same watch closed the report.
  expect(all.filter((key) => !sent.includes(key))).toEqual([]);
  await expectSameAnswers(both);
});
