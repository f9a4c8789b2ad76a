import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** The packages whose tests are tried. */
export const packages = ['core', 'metrics', 'deadlines', 'calendar', 'journal', 'journal-sqlite'];

/** The package that a change is in. */
export const packageOf = ({ fileName }) => fileName.split('/')[1];

// Left out: sentences for people, which their own tests read as a whole; test kits, which are no part of what runs;
// the decrees, which a test compares day by day with the lists of the ministers; roots, which hold no code.
const leftOut = /\/(words|testing)\/|\/index\.ts$|\/decrees\/\d{4}\.ts$/;

const sources = packages.flatMap((name) =>
  readdirSync(join('packages', name, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => join('packages', name, 'src', path))
    .filter((path) => path.endsWith('.ts') && !leftOut.test(path))
    .sort(),
);

const quiet = { isDebugEnabled: () => false, debug: () => {}, info: () => {}, warn: () => {} };

/**
 * Every small change of the sources that StrykerJS knows (a mutant), and the sources with all of them in it. A process
 * makes the one that its environment names (`__STRYKER_ACTIVE_MUTANT__`); the ids are the same in each.
 */
export const { mutants, files: instrumented } = await new Instrumenter(quiet).instrument(
  sources.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') })),
  { plugins: [], excludedMutations: [], ignorers: [] },
);
