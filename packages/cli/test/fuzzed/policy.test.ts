import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { fuzzedProcess } from './fuzzed-process.js';
import { outOfMillion } from './how-many.js';
import { chanceFrom, mutated, mutatedPieces, personalIn } from './mutate.js';

const chance = chanceFrom(inject('seed'));
const policies = await Promise.all(
  ['bangkalan', 'nasional'].map(async (id) => (await pengaduan(`policy show ${id}`)).out.split('\n')),
);

it('policy check tells what is wrong with each of many fuzzed policies, and repeats nothing personal', async () => {
  let refused = 0;
  for (let lines = 0; lines < outOfMillion(200_000);) {
    const policy = [...policies[chance(policies.length)]!];
    for (let left = chance(4); left >= 0; left -= 1) {
      const at = chance(policy.length);
      policy[at] = mutated([policy[at]!], chance);
    }
    lines += policy.length;
    const bytes = Buffer.from(policy.join('\n'));
    const { exit, out, err } = await pengaduan('policy check p.json --lang en', [], { 'p.json': bytes });
    expect([0, 1]).toContain(exit);
    refused += exit;
    const leaked = personalIn(out + err);
    if (leaked.length > 0 || /\n +at /.test(err)) expect({ policy: policy.join('\n'), out, err }).toBe('');
  }
  expect(refused).toBeGreaterThan(0);
});

it('policy check of a file of fuzzed lines, as large as it may be, needs little memory', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pengaduan-fuzzed-')), 'policy.json');
  writeFileSync(file, [...mutatedPieces(policies[0]!, 50_000, chance)].join('').slice(0, 1_000_000));
  const ran = await fuzzedProcess(['policy', 'check', file], 48);
  expect(ran).toMatchObject({ code: 1, leaked: [] });
});
