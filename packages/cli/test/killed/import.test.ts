import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { deaths, kills, untilKilled } from './killed-process.js';
import { commandsIn, expectBeginning, recordsIn } from './records.js';

const newStore = temporaryStores();
const [header = '', ...rows] = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8').trimEnd().split('\n');
const log = join(mkdtempSync(join(tmpdir(), 'pengaduan-killed-')), 'log.csv');
// Many reports share a commit, so that it takes several years until there are many places to be killed at.
const years = Array.from({ length: inject('times') === 1 ? 1 : 4 }, (_, n) =>
  rows.map((row) => row.replace(/^685/, String(685 + n))),
);
writeFileSync(log, [header, ...years.flat(), ''].join('\n'));
const importLog = (file: string): ReadonlyArray<string> => ['import', log, '--json', '--store', file];

/** How many pages of 4 KiB a store takes on the disk, with what SQLite keeps beside it. */
const pagesOf = (file: string): number =>
  [file, `${file}-wal`]
    .map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size / 4096, 0);

it(`imports killed ${kills} times leave what one that ran to its end does`, async () => {
  const undisturbed = newStore();
  const { out } = await pengaduan(importLog(undisturbed));
  const { rows } = JSON.parse(out) as { readonly rows: number };
  const whole = await recordsIn(undisturbed);

  let file = newStore();
  let before = 0;
  const seen = new Set<number>();
  for (const death of deaths(40 * inject('times'))) {
    const begun = pagesOf(file);
    const progressOf = (): number => pagesOf(file) - begun;
    const { code, lines, errors } = await untilKilled(importLog(file), death, { progressOf });
    expect(errors).toMatch(/^(\d+ of \d+ (rows|MiB), .*\n)*$/);
    const records = await expectBeginning(file, whole, before);
    const told = Number(/(\d+) of \d+ rows, .*\n$/.exec(errors)?.[1] ?? 0);
    expect(commandsIn(records).size).toBeGreaterThanOrEqual(told);
    before = records.length;
    seen.add(before);
    if (code === null) continue;
    // It was done before it could be killed: the next one begins with nothing.
    expect(code).toBe(0);
    expect(JSON.parse(lines.join(''))).toMatchObject({ rows, refused: [] });
    expect(records).toEqual(whole);
    [file, before] = [newStore(), 0];
  }
  expect(seen.size).toBeGreaterThanOrEqual(Math.floor(kills / 3));
  const last = JSON.parse((await pengaduan(importLog(file))).out) as { added: number; known: number };
  expect({ ...last, sum: last.added + last.known }).toMatchObject({ rows, sum: rows, refused: [] });
  expect(await recordsIn(file)).toEqual(whole);
});
