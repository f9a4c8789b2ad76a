import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { pengaduanProcess } from '../process.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const header = 'Tanggal;Tracking ID;Stakeholder;Tanggapan;Keterangan';

it('a table of which no row can be taken is told of in bounded memory, in the order of its lines', () => {
  const count = 60_000 * inject('times');
  const file = join(mkdtempSync(join(tmpdir(), 'pengaduan-table-')), 'rekap.csv');
  const row = (n: number): string => `31/2/2026;${n};RSUD;Sudah ada tanggapan;selesai`;
  writeFileSync(file, [header, ...Array.from({ length: count }, (_, n) => row(n)), ''].join('\n'));
  const asked = ['--map', 'rekap-daerah', '--exported-at', '2026-03-01T00:00Z', '--store', newStore()];
  const { status, stdout, stderr } = pengaduanProcess(['import', 'table', file, ...asked, '--lang', 'en'], {
    node: ['--max-old-space-size=32'],
    timeout: 60_000 * inject('times'),
    maxBuffer: 512 * 1024 * 1024,
  });
  expect(stderr.replaceAll(/^\d+ rows, \d+\/s\n/gm, '')).toBe('');
  expect(status).toBe(1);
  const [summary, ...told] = stdout.trimEnd().split('\n');
  expect(summary).toMatch(new RegExp(`^${count} reports: 0 new, .* ${count} refused$`));
  expect(told.map((line) => Number(/row (\d+)/.exec(line)?.[1]))).toEqual(
    Array.from({ length: count }, (_, n) => n + 2),
  );
});
