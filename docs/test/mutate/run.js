// `npm run mutate`: makes small changes of the sources, one at a time, and says which of them no test notices.
// `npm run mutate -- core` tries those of one package.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverage } from './coverage.js';
import { packageOf, packages } from './mutants.js';
import { countOf, pageOf, placeOf } from './page.js';
import { sampleOf } from './sample.js';
import { tryAll } from './try-all.js';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
// As many of each package as are done within the hour on two cores.
const size = Number(process.env.MUTANTS ?? 60);
const names = process.argv.length > 2 ? process.argv.slice(2) : packages;

const begun = Date.now();
const say = (sentence) => console.log(`${((Date.now() - begun) / 60_000).toFixed(1)} min: ${sentence}`);
// What a run that had to be killed leaves behind goes away at the end. A test looks in as another user.
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'pengaduan-mutate-'));
chmodSync(process.env.TMPDIR, 0o755);
try {
  const sample = names.flatMap((name) => sampleOf(name, size, seed));
  say(`${sample.length} changes drawn, seed ${seed}`);
  const ran = await coverage(names, seed);
  const tests = ran.filter(({ passed }) => passed);
  const leftOut = ran.filter(({ passed }) => !passed).map(({ file }) => file);
  say(
    `${tests.length} test files pass without any; left out, since they fail: ${leftOut.join(', ') || 'none'}`,
  );
  const trials = sample.map((mutant) => {
    const own = `packages/${packageOf(mutant)}/`;
    const covering = tests.filter(({ file, covered }) => file.startsWith(own) && covered.has(mutant.id));
    return { mutant, files: covering };
  });
  const outcomes = [];
  await tryAll(trials, seed, (outcome) => {
    outcomes.push(outcome);
    say(`${outcome.result} ${placeOf(outcome.mutant)} ${outcome.by ?? ''}`);
  });
  const page = pageOf({ outcomes, leftOut, seed, begun });
  mkdirSync('node_modules/.cache', { recursive: true });
  // The page is about all packages.
  if (names === packages) writeFileSync('node_modules/.cache/mutants.md', page);
  console.log(page);
  const tooFew = names.some((name) => {
    const { tried, noticed } = countOf(name, outcomes);
    return noticed < 0.9 * tried;
  });
  process.exitCode = tooFew ? 1 : 0;
} finally {
  try {
    rmSync(process.env.TMPDIR, { recursive: true, force: true });
  } catch (error) {
    // A test that was killed may leave a small disk of its own mounted there.
    console.error(`left behind: ${error.path}`);
  }
}
