import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isSome } from 'fp-ts/lib/Option.js';
import { left } from 'fp-ts/lib/Either.js';
import { outcome, type Checkpoint } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { describe, expect, it } from 'vitest';
import { dataFile } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { evaluate2025, expectedOf, importJson } from './import-json.js';

const newStore = temporaryStores();

describe('pengaduan import', () => {
  it('takes the log of a year; its evaluation is the expected one, field by field; a second import adds nothing', async () => {
    const file = newStore();
    const log = dataFile('complaint-log-2025.csv');
    expect(await importJson(log, file)).toEqual({
      rows: 2488,
      added: 2488,
      known: 0,
      refused: [],
      warnings: [],
    });
    expect(await evaluate2025(file, '2026-03-31')).toEqual(expectedOf('complaint-log-2025'));
    expect(await importJson(log, file)).toEqual({
      rows: 2488,
      added: 0,
      known: 2488,
      refused: [],
      warnings: [],
    });
    expect(await evaluate2025(file, '2026-03-31')).toEqual(expectedOf('complaint-log-2025'));
  });

  it('leaves the numbers ready, so that the first question reads no journal', async () => {
    const file = newStore();
    await importJson(dataFile('report-6340753.csv'), file);
    const opened = await outcome(openSqlite({ file }));
    if (!opened.ok) throw new Error(opened.failure.type);
    const { checkpoints, feed, close } = opened.value;
    const { value: checkpoint } = (await outcome(checkpoints.load('metrics'))) as { value: Checkpoint };
    const seen = await outcome(
      feed.read<'unseen'>(
        { prefix: 'complaint-', after: checkpoint.position },
        () => () => Promise.resolve(left('unseen' as const)),
      ),
    );
    expect(isSome(checkpoint.position)).toBe(true);
    expect(seen).toEqual({ ok: true, value: checkpoint.position });
    await close();
  });

  it.each([1, 1244, 2487])('takes %i rows of the year and then the whole: the same', async (rows) => {
    const file = newStore();
    const whole = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8');
    const start = Buffer.from(
      whole
        .split('\n')
        .slice(0, rows + 1)
        .join('\n'),
    );
    expect(await importJson('start.csv', file, { 'start.csv': start })).toMatchObject({
      added: rows,
      refused: [],
    });
    const rest = { rows: 2488, added: 2488 - rows, known: rows, refused: [], warnings: [] };
    expect(await importJson(dataFile('complaint-log-2025.csv'), file)).toEqual(rest);
    expect(await evaluate2025(file, '2026-03-31')).toEqual(expectedOf('complaint-log-2025'));
  });

  it('takes a report of very many rows', async () => {
    const at = (minute: number): string =>
      new Date(Date.parse('2025-02-03T08:00Z') + minute * 60_000).toISOString();
    const rows = [
      `1,${at(0)},received,reporter,,complaint,a,b,false,false,`,
      `1,${at(1)},verified,coordinator,,supervisory,,,,,`,
      `1,${at(2)},dispositioned,coordinator,dlh,,,,,,`,
      ...Array.from({ length: 700 }, (_, i) => `1,${at(3 + i)},responded,liaison,dlh,,,,,,initial`),
    ];
    const header = readFileSync(dataFile('report-6340753.csv'), 'utf8').split('\n')[0];
    const files = { 'long.csv': Buffer.from([header, ...rows].join('\n')) };
    const file = newStore();
    expect(await importJson('long.csv', file, files)).toEqual({
      rows: 703,
      added: 703,
      known: 0,
      refused: [],
      warnings: [],
    });
    expect(await importJson('long.csv', file, files)).toEqual({
      rows: 703,
      added: 0,
      known: 703,
      refused: [],
      warnings: [],
    });
  });
});

it.skipIf(process.platform === 'win32')('a process whose outputs are one pipe finds its libraries', () => {
  const bin = fileURLToPath(new URL('../../bin/pengaduan.js', import.meta.url));
  const words = ['import', dataFile('report-6340753.csv'), '--store', newStore(), '--lang', 'en'];
  const quoted = [process.execPath, bin, ...words].map((word) => `'${word}'`).join(' ');
  const { stdout } = spawnSync('sh', ['-c', `${quoted} 2>&1 | cat`], { encoding: 'utf8' });
  expect(stdout).toBe('7 rows: 7 new, 0 known, 0 refused\n');
});
