// `npm run prove:keep`: takes what the last `npm run prove` and the last `npm run mutate` did over into docs/proof.md.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const page = 'docs/proof.md';

const keep = (part, file) => {
  if (!existsSync(file)) return;
  const [begin, end] = [`<!-- ${part} -->`, `<!-- end of ${part} -->`];
  const [before, , after] = readFileSync(page, 'utf8').split(new RegExp(`(?:${begin})[^]*(${end})`));
  writeFileSync(page, [before, begin, '\n\n', readFileSync(file, 'utf8'), '\n', end, after].join(''));
};

keep('the last run', 'node_modules/.cache/proof.md');
keep('the last changes', 'node_modules/.cache/mutants.md');
process.exitCode = spawnSync('prettier', ['--write', page], { stdio: 'inherit' }).status ?? 1;
