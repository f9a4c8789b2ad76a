import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { root } from '../../docs/test/checkout.js';
import { workFolders } from '../../docs/test/work-folders.js';
import { startServer, type TestServer } from '../../packages/journal-eventstoredb/test/server/start.js';
import { pengaduan, start, type Child, type Ended } from './child.js';

const newFolder = workFolders();
const script = 'examples/projection-worker/main.js';
const year = ['2025-01-01', '2025-12-31', '2026-03-31'];
const rows = inject('times') === 1 ? 200 : 500;
const work = (store: string, cwd: string): Child => start(script, [store, ...year], cwd);

/** The first weeks of the year, taken in by another process. */
const feed = async (store: string, cwd: string): Promise<Ended> => {
  const log = readFileSync(join(root, 'examples/data/complaint-log-2025.csv'), 'utf8');
  writeFileSync(
    join(cwd, 'log.csv'),
    log
      .split('\n')
      .slice(0, 1 + rows)
      .join('\n'),
  );
  return pengaduan(['import', 'log.csv', '--store', store], cwd);
};

interface Numbers {
  readonly received: number;
  readonly followUp: { readonly percent: number; readonly numerator: number; readonly denominator: number };
  readonly duration: { readonly n: number; readonly elapsedDays: { readonly mean: number } };
}

/** What the worker prints last, by the command's own evaluation. */
const lastLine = async (store: string, cwd: string): Promise<string> => {
  const [from = '', to = '', asOf = ''] = year;
  const period = ['--from', from, '--to', to, '--as-of', asOf];
  const { stdout } = await pengaduan(['evaluate', '--store', store, ...period, '--json'], cwd);
  const { received, followUp, duration } = JSON.parse(stdout) as Numbers;
  const percent = `${followUp.percent} % (${followUp.numerator} of ${followUp.denominator})`;
  const days = `${duration.elapsedDays.mean} days (${duration.n} answered)`;
  expect(duration.n).toBeGreaterThan(0);
  return `${received} received, follow-up ${percent}, average ${days}`;
};
const printsLast = async (worker: Child, store: string, cwd: string): Promise<void> => {
  const last = await lastLine(store, cwd);
  await worker.prints((lines) => lines.at(-1) === last);
};
const nothing = '0 received, follow-up n/a % (0 of 0), average n/a days (0 answered)';

/** Where the worker reads and the command writes. */
interface OpenedPlace {
  readonly store: string;
  readonly stop: () => Promise<void>;
}
const onFile = (): Promise<OpenedPlace> =>
  Promise.resolve({ store: 'year.db', stop: () => Promise.resolve() });
const onServer = async (): Promise<OpenedPlace> => {
  const server = await startServer();
  return { store: server.connectionString, stop: server.stop };
};
const places = {
  'a SQLite file': { open: onFile, signal: 'SIGTERM' },
  'the protocol test server': { open: onServer, signal: 'SIGINT' },
} as const;

describe.each(Object.entries(places))('the projection worker on %s', (_, { open, signal }) => {
  it(`prints the numbers as another process feeds the store, and ends on ${signal}`, async () => {
    const { store, stop } = await open();
    const cwd = newFolder();
    const worker = work(store, cwd);
    await worker.prints((lines) => lines.length > 0);
    expect(await feed(store, cwd)).toMatchObject({ code: 0 });
    await printsLast(worker, store, cwd);
    worker.kill(signal);
    const ended = await worker.ended;
    expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    expect(worker.lines()[0]).toBe(nothing);
    // Each line says something new.
    expect(worker.lines().filter((line, i, all) => line === all[i - 1])).toEqual([]);
    await stop();
  });

  it('killed with SIGKILL in the middle and started again, goes on and prints what it would have from scratch', async () => {
    const { store, stop } = await open();
    const cwd = newFolder();
    const feeding = feed(store, cwd);
    for (const lines of inject('times') === 1 ? [2] : [1, 2, 3]) {
      const worker = work(store, cwd);
      await Promise.race([worker.prints((printed) => printed.length >= lines), feeding]);
      worker.kill('SIGKILL');
      expect(await worker.ended).toMatchObject({ signal: 'SIGKILL', stderr: '' });
    }
    expect(await feeding).toMatchObject({ code: 0 });
    const worker = work(store, cwd);
    await printsLast(worker, store, cwd);
    worker.kill('SIGTERM');
    expect(await worker.ended).toMatchObject({ code: 0, stderr: '' });
    await stop();
  });

  it('shares its table with another one: both say the same, and nothing is counted twice', async () => {
    const { store, stop } = await open();
    const cwd = newFolder();
    const workers = [work(store, cwd), work(store, cwd)];
    for (const worker of workers) await worker.prints((lines) => lines.length > 0);
    expect(await feed(store, cwd)).toMatchObject({ code: 0 });
    for (const worker of workers) await printsLast(worker, store, cwd);
    for (const worker of workers) {
      worker.kill('SIGTERM');
      expect(await worker.ended).toMatchObject({ code: 0, stderr: '' });
    }
    await stop();
  });
});

it('waits for a server that goes away, says so, and goes on when it is back', async () => {
  const first = await startServer();
  const { connectionString: store, log: kept, port } = first;
  const cwd = newFolder();
  const worker = work(store, cwd);
  await worker.prints((lines) => lines.length > 0);
  await first.stop();
  await worker.complains((said) => said.startsWith('waiting for the server: '));
  const second: TestServer = await startServer({ log: kept, port });
  expect(await feed(store, cwd)).toMatchObject({ code: 0 });
  await printsLast(worker, store, cwd);
  worker.kill('SIGTERM');
  expect(await worker.ended).toMatchObject({ code: 0 });
  await second.stop();
});

it('says how it is used, and that a server cannot be reached', async () => {
  const cwd = newFolder();
  const stopped = await startServer();
  await stopped.stop();
  // It waits through the pauses between its attempts; meanwhile the others say how it is used.
  const unreachable = work(stopped.connectionString, cwd).ended;
  for (const args of [[], ['year.db'], ['year.db', '2025-02-30', '2025-12-31'], ['year.db', '2025', '2026']])
    expect(await start(script, args, cwd).ended).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/STORE/) as unknown,
    });
  expect(await unreachable).toMatchObject({
    code: 1,
    stdout: '',
    stderr:
      'The journal cannot be reached (unavailable: nothing listens on that port); check the server and the network, or its disk, then repeat.\n',
  });
});
