import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { dataFile } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { fuzzedProcess } from './fuzzed-process.js';
import { outOfMillion } from './how-many.js';
import { chanceFrom, mutatedPieces } from './mutate.js';

const newStore = temporaryStores();
const files = inject('times') === 1 ? 2 : 10;

it('import refuses what it cannot read of many fuzzed logs, in bounded memory, and repeats nothing personal', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pengaduan-fuzzed-'));
  const [header = '', ...rows] = readFileSync(dataFile('complaint-log-2025.csv'), 'utf8').split('\n');
  const chance = chanceFrom(inject('seed'));
  const store = newStore();
  const codes: Array<unknown> = [];
  for (let n = 0; n < files; n += 1) {
    const log = join(folder, `${n}.csv`);
    // Few reports, of which each file has other rows.
    const some = rows.slice(60 * n, 60 * n + 60);
    const pieces = mutatedPieces(some, outOfMillion(200_000) / files, chance);
    writeFileSync(log, [`${header}\n`, ...pieces].join(''));
    const { code, errors, leaked } = await fuzzedProcess(['import', log, '--store', store], 128);
    expect({ errors: errors.replaceAll(/\d+ of \d+ (rows|MiB), .*\n/g, ''), leaked }).toEqual({
      errors: '',
      leaked: [],
    });
    codes.push(code);
  }
  expect(codes).toEqual(Array.from({ length: files }, () => 1));
});
