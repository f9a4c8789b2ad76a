import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tsBlankSpace from 'ts-blank-space';
import { expect, it, onTestFinished } from 'vitest';
import { fencesOf } from '../../docs/test/markdown.js';
import { workFolders } from '../../docs/test/work-folders.js';
import { startServer } from '../../packages/journal-eventstoredb/test/server/start.js';
import { pengaduan, start } from './child.js';

const newFolder = workFolders();

// The program of docs/guides/operate.md, which has a store in memory in the place of the server.
const copying = fencesOf('docs/guides/operate.md').find(({ code }) => code.includes('to.journal.append('));
const target = /^const to = memoryStore.*$/m;
const programFor = (address: string): string =>
  tsBlankSpace(copying?.code ?? '').replace(
    target,
    `import { openEventStoreDb } from 'pengaduan/eventstoredb';
const to = (await outcome(openEventStoreDb({ connectionString: '${address}' }))).value;`,
  );

it('a journal that was copied to a server as the guide says gives the same numbers, however often it is copied', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const place = newFolder();
  const log = 'examples/data/complaint-log-edge.csv';
  // Some of its rows are refused.
  expect(await pengaduan(['import', log, '--store', 'office.db'], place)).toMatchObject({ code: 1 });
  expect(copying?.code).toMatch(target);
  writeFileSync(join(place, 'copy.mjs'), programFor(server.connectionString));

  const copied = [];
  for (const _time of ['once', 'again']) copied.push(await start(join(place, 'copy.mjs'), [], place).ended);
  const [first, second] = copied;
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(second).toEqual(first);

  const question = ['evaluate', '--year', '2025', '--as-of', '2025-12-31', '--by', 'agency', '--json'];
  const numbers = await pengaduan([...question, '--store', 'office.db'], place);
  const onServer = ['--store', server.connectionString, '--read-models', 'models.db'];
  const there = await pengaduan([...question, ...onServer], place);
  expect(numbers.stdout).toContain('"received"');
  expect({ code: there.code, stdout: there.stdout }).toEqual({ code: 0, stdout: numbers.stdout });
});
