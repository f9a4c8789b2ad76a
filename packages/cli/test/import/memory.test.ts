import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { pengaduanProcess } from '../process.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const mib = 1024 * 1024;
const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';

describe('a log with more rows than the memory holds', () => {
  it('is foreseen: one sentence with the remedy, before a store is made', async () => {
    const file = newStore();
    const args = ['import', dataFile('complaint-log-2025.csv'), '--store', file, '--lang', 'en'];
    const { exit, out, err } = await pengaduan(args, [], {}, { freeHeap: () => 1 * mib });
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toBe(
      `${dataFile('complaint-log-2025.csv')}: its 2489 lines need 2 MiB of memory, and Node may use 1. ` +
        'Take it in parts, in order of time, or set the variable NODE_OPTIONS to --max-old-space-size=256.\n',
    );
    expect((await pengaduan(['show', '1', '--store', file])).exit).toBe(1);
    expect((await pengaduan(args, [], {}, { freeHeap: () => 4 * mib })).exit).toBe(0);
  });

  it('does not end the process with a trace of V8', () => {
    const log = join(mkdtempSync(join(tmpdir(), 'pengaduan-memory-')), 'log.csv');
    const rows = Array.from(
      { length: 250_000 },
      (_, n) => `${n},2025-02-03T08:00Z,received,reporter,,complaint,a,b,false,false,`,
    );
    writeFileSync(log, [header, ...rows, ''].join('\n'));
    const ran = pengaduanProcess(['import', log, '--store', newStore()], {
      node: ['--max-old-space-size=64'],
    });
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toMatch(/its 250001 lines need \d+ MiB of memory, and Node may use \d+\./);
  });
});
