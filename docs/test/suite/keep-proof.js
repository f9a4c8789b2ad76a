// `npm run prove:keep`: takes what the last `npm run prove` did over into docs/proof.md.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/proof.md';
const [begin, end] = ['<!-- the last run -->', '<!-- end of the last run -->'];
const [before, , after] = readFileSync(page, 'utf8').split(new RegExp(`(?:${begin})[^]*(${end})`));
writeFileSync(
  page,
  [before, begin, '\n\n', readFileSync('node_modules/.cache/proof.md', 'utf8'), '\n', end, after].join(''),
);
process.exitCode = spawnSync('prettier', ['--write', page], { stdio: 'inherit' }).status ?? 1;
