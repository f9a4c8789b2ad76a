import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { pengaduanProcess } from '../process.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const mib = 1024 * 1024;
const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';

const rowsOf = (count: number, row: (n: number) => string): Buffer =>
  Buffer.from([header, ...Array.from({ length: count }, (_, n) => row(n)), ''].join('\n'));

describe('a report with more rows than the memory holds', () => {
  it('is foreseen: one sentence with the remedy, before a store is made', async () => {
    const file = newStore();
    const log = rowsOf(
      1000,
      (n) => `1,2025-02-03T08:${String(n % 60).padStart(2, '0')}Z,closed,mayor,,,,,,,`,
    );
    const args = ['import', 'log.csv', '--store', file, '--lang', 'en'];
    const { exit, out, err } = await pengaduan(args, [], { 'log.csv': log }, { freeHeap: () => 1 * mib });
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toBe(
      'log.csv: 1000 of its rows are one report and need 2 MiB of memory, and Node may use 1. ' +
        'Check the column tracking_id, or set the variable NODE_OPTIONS to --max-old-space-size=256.\n',
    );
    expect((await pengaduan(['show', '1', '--store', file])).exit).toBe(1);
    const roomy = await pengaduan(args, [], { 'log.csv': log }, { freeHeap: () => 4 * mib });
    expect(roomy.out).toContain('1000 rows: 0 new, 0 known, 1000 refused\n');
  });
});

describe('a log with more rows than the memory holds', () => {
  it('is put together on disk, and what it refuses as well', () => {
    const log = join(mkdtempSync(join(tmpdir(), 'pengaduan-memory-')), 'log.csv');
    const padding = 'x'.repeat(1000);
    const unreadable = (n: number): string => `${n},2025-02-30T08:00Z,received,,,,,,,,${padding}`;
    writeFileSync(log, rowsOf(20_000, unreadable));
    const ran = pengaduanProcess(['import', log, '--store', newStore()], {
      node: ['--max-old-space-size=40'],
      timeout: 60_000,
    });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toMatch(/^20000 rows: 0 new, 0 known, 20000 refused\n {2}line 2: at /);
    expect(ran.stdout.trimEnd().split('\n').at(-1)).toMatch(/^ {2}line 20001: at /);
  });
});
