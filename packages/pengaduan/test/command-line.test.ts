import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { inFile, newFiles, open, value } from './world.js';

const bin = fileURLToPath(new URL('../bin/pengaduan.js', import.meta.url));
const log = fileURLToPath(new URL('../../../examples/data/complaint-log-2025.csv', import.meta.url));
const newFile = newFiles();
const file = newFile();

const pengaduan = (...args: ReadonlyArray<string>): unknown => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

const now = (): number => Date.parse('2026-01-05T08:00:00+07:00');
const at = ['--at', '2026-01-05T08:00:00+07:00'];
const period = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of', '2026-01-05'];

beforeAll(() => {
  const some = newFile();
  writeFileSync(some, readFileSync(log, 'utf8').split('\n').slice(0, 300).join('\n'));
  pengaduan('import', some, '--store', file, '--json');
});

it('the command line of this package and its door give the same answers of the same file', async () => {
  const { metrics, deadlines, close } = await open(await inFile(file), now);
  const question = { year: 2025, asOf: '2026-01-05' } as const;
  const [all, groups] = [
    await value(metrics.evaluate(question)),
    await value(metrics.evaluate({ ...question, by: 'month', denominator: 'dispositioned' })),
  ];
  const due = await value(deadlines.due({ workingDays: 10 }));
  await close();
  const evaluate = ['evaluate', '--store', file, '--json', ...period];
  expect(pengaduan(...evaluate)).toEqual(all);
  expect(pengaduan(...evaluate, '--by', 'month', '--denominator', 'dispositioned')).toEqual(groups);
  expect(pengaduan('due', '--store', file, '--json', '--within', '10', ...at)).toEqual(due);
  expect(all.received).toBeGreaterThan(30);
  expect(groups.length).toBeGreaterThan(0);
  expect(due.deadlines.length).toBeGreaterThan(0);
});
