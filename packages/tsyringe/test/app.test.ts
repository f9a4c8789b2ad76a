import './office.js';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outcome, type Store } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { register } from '@pengaduan/tsyringe';
import { afterAll, describe, expect, it } from 'vitest';
import { serveDay } from '../../../examples/tsyringe-app/src/requests.js';
import { fresh, inMemory, recordsOf } from './office.js';

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-tsyringe-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inOneFile = async (): Promise<Store> => {
  const opened = await outcome(openSqlite({ file: join(folder, 'services.db') }));
  if (!opened.ok) throw new Error(opened.failure.type);
  return opened.value;
};

const received = 'ComplaintReceived, DeadlineSet verification until';
const refused = 'refused: This report is with dinas-pupr, not with dinas-kesehatan;';
const trail = [
  'ComplaintReceived by {"role":"reporter","id":"r-17"}',
  'ComplaintVerified by {"role":"coordinator","id":"o-1"}',
  'ComplaintDispositioned by {"role":"coordinator","id":"o-1"}',
  'ResponseGiven by {"role":"liaison","id":"l-9","agency":"dinas-pupr"}',
].join('; ');
const theDay = [
  `reporter r-17: ${received} 2023-02-15`,
  `reporter r-17: ${received} 2023-02-16`,
  'coordinator o-1: ComplaintVerified, DeadlineMet verification',
  'coordinator o-1: ComplaintDispositioned, DeadlineMet disposition',
  'coordinator o-1: 0 of 2 followed up (0 %), - working days on average',
  `liaison l-4: ${refused}`,
  'liaison l-9: ResponseGiven, DeadlineMet response',
  'coordinator o-1: 1 of 2 followed up (50 %), 3 working days on average',
  `coordinator o-1: ${trail}`,
];
const beginnings = (lines: ReadonlyArray<string>) => lines.map((line, n) => line.slice(0, theDay[n]?.length));

describe.each([
  ['memory', inMemory],
  ['one SQLite file', inOneFile],
])('the app over %s', (_, openStore) => {
  it('gives its services the handler, the journal and the metrics of that store, each request its actor', async () => {
    const store = await openStore();
    let closed = 0;
    const close = (): Promise<void> => ((closed += 1), store.close());
    const app = register(fresh(), { store: { ...store, close }, lang: 'en' });
    expect(beginnings(await serveDay(app))).toEqual(theDay);
    expect(await recordsOf(store.feed)).toHaveLength(16);
    await app.dispose();
    await app.dispose();
    expect(closed).toBe(1);
    expect(await store.checkpoints.load('x')()).toMatchObject({ left: { reason: 'closed' } });
  });
});

describe('the built app, as a user runs it', () => {
  const main = fileURLToPath(new URL('../../../examples/tsyringe-app/dist/main.js', import.meta.url));
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
    return { status, stderr, lines: beginnings(stdout.trimEnd().split('\n')) };
  };
  it('prints the same day over memory and over a file, and ends by itself', () => {
    const asItShould = { status: 0, stderr: '', lines: theDay };
    expect(run()).toEqual(asItShould);
    expect(run(join(folder, 'run.db'))).toEqual(asItShould);
  });
  it('says so when the file cannot be opened', () => {
    expect(run(join(folder, 'no-such-folder', 'run.db'))).toMatchObject({
      status: 1,
      stderr: 'CannotOpen: run.db\n',
    });
  });
});
