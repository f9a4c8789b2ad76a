import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../docs/test/checkout.js';
import { workFolders } from '../../docs/test/work-folders.js';
import { startServer, type TestServer } from '../../packages/journal-eventstoredb/test/server/start.js';
import { pengaduan, type Ended } from './child.js';

const newFolder = workFolders();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const edge = join(root, 'examples/data/complaint-log-edge.csv');
const report = join(root, 'examples/data/report-6340753.csv');
const period = ['--from', '2023-01-01', '--to', '2025-12-31', '--as-of', '2026-03-31'];
const closing = JSON.stringify({
  command: 'CloseComplaint',
  id: 'c-1',
  complaint: '6340753',
  at: '2023-03-09T00:00:00+07:00',
  by: { role: 'system', id: 'runner' },
});

/** In this order, each on what the ones before it left. */
const commands: ReadonlyArray<readonly [ReadonlyArray<string>, string?]> = [
  [['import', report]],
  [['import', report, '--json']],
  [['import', edge, '--json']],
  [['show', '6340753']],
  [['apply'], `${closing}\n${closing}\nhalf a line`],
  [['show', '6340753', '--json']],
  [['evaluate', ...period]],
  [['evaluate', ...period, '--by', 'agency', '--json']],
  [['evaluate', ...period, '--explain', 'duration']],
];

it('every command of pengaduan answers over esdb:// as it does over a file', async () => {
  const cwd = newFolder();
  const over = async (store: string): Promise<ReadonlyArray<Omit<Ended, 'stderr'>>> => {
    const answers: Array<Omit<Ended, 'stderr'>> = [];
    for (const [args, input] of commands) {
      // Standard error is left out: an import that takes long says there how far it is.
      const { stderr: _, ...answer } = await pengaduan([...args, '--store', store], cwd, input);
      answers.push(answer);
    }
    return answers;
  };
  const [onFile, onServer] = await Promise.all([over('year.db'), over(server.connectionString)]);
  expect(onFile.map(({ code }) => code)).toEqual([0, 0, 1, 0, 1, 0, 0, 0, 0]);
  expect(onServer).toEqual(onFile);
  expect(onFile.filter(({ stdout }) => stdout === '')).toEqual([]);
});
