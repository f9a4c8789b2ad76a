import { bangkalan, encodePolicy } from '@pengaduan/core';
import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { importJson, type ImportJson } from './import-json.js';
import { importRows, logRow } from './log-rows.js';

const newStore = temporaryStores();
const year = dataFile('complaint-log-2025.csv');
const edge = dataFile('complaint-log-edge.csv');

const tried = (result: ImportJson): object => ({ ...result, dryRun: true });

describe('a log that is only tried', () => {
  it('is told as the import would tell it, whatever is stored already', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(logRow, { minLength: 1, maxLength: 25 }), fc.nat(), async (rows, cut) => {
        const file = newStore();
        const before = rows.slice(0, cut % rows.length);
        if (before.length > 0) await importRows(before, file);
        const told = await importRows(rows, file, '--dry-run');
        expect(told).toEqual(tried(await importRows(rows, file)));
      }),
      { numRuns: 15 * inject('times') },
    );
  });

  it('is decided as a whole, also a report of so many rows that they are taken in parts', async () => {
    const first = [
      '1,2025-02-03T08:00Z,received,reporter,,complaint,a,b,false,false,',
      '1,2025-02-03T08:01Z,verified,coordinator,,supervisory,,,,,',
      '1,2025-02-03T08:02Z,dispositioned,coordinator,dlh,,,,,,',
    ];
    const more = Array.from({ length: 1200 }, (_, n) => {
      const at = new Date(Date.UTC(2025, 1, 4) + n * 60_000).toISOString();
      return `1,${at},responded,liaison,${n % 10 === 0 ? 'dinkes' : 'dlh'},,,,,,initial`;
    });
    const file = newStore();
    const told = await importRows([...first, ...more], file, '--dry-run');
    expect(told).toMatchObject({ rows: 1203, added: 1083 });
    expect(told).toEqual(tried(await importRows([...first, ...more], file)));
  });

  it('makes no store, and changes none', async () => {
    const file = newStore();
    const told = await importJson(year, file, {}, ['--dry-run']);
    expect(told).toMatchObject({ rows: 2488, added: 2488, refused: [] });
    expect(existsSync(file)).toBe(false);
    await importJson(edge, file);
    const stored = readFileSync(file);
    expect(await importJson(year, file, {}, ['--dry-run'])).toMatchObject({ added: 2488 });
    expect(readFileSync(file).equals(stored)).toBe(true);
  });

  it('says so in one line behind the answer, and exits as the import does', async () => {
    const args = (more: string): string => `import ${edge} --store ${newStore()}${more}`;
    const [real, dry] = [await pengaduan(args('')), await pengaduan(args(' --dry-run'))];
    expect(dry).toEqual({ ...real, out: `${real.out}Hanya dicoba; tidak ada yang disimpan.\n` });
    expect(dry.exit).toBe(1);
    const english = await pengaduan(`import ${year} --store ${newStore()} --dry-run --lang en`);
    expect(english.out).toBe('2488 rows: 2488 new, 0 known, 0 refused\nOnly tried; nothing was stored.\n');
    expect(english.exit).toBe(0);
  });

  it('is refused where the import would be: the journal has other rules under the name of the policy', async () => {
    const file = newStore();
    const log = dataFile('report-6340753.csv');
    const policy = (id: string, zone: string) =>
      Buffer.from(JSON.stringify({ ...encodePolicy({ ...bangkalan, id }), zone }));
    const run = (zone: string, more: string) =>
      pengaduan(`import ${log} --store ${file} --policy p.json${more}`, [], {
        'p.json': policy('kantor', zone),
      });
    expect((await run('Asia/Jakarta', '')).out).toMatch(/: 7 baru/);
    expect((await run('Asia/Jakarta', ' --dry-run')).out).toMatch(/: 0 baru, 7 sudah ada/);
    const refused = await run('Asia/Makassar', ' --dry-run');
    expect(refused).toEqual(await run('Asia/Makassar', ''));
    expect(refused).toMatchObject({ exit: 1, out: '' });
  });
});
