import fc from 'fast-check';
import { compiles } from './compiles.js';
import { mutants, packageOf } from './mutants.js';

/** Changes of a package that compile, drawn by chance: the same for the same seed, size and sources. */
export const sampleOf = (name, size, seed) => {
  const all = mutants.filter((mutant) => packageOf(mutant) === name);
  const [inAnyOrder] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { seed, numRuns: 1 });
  const sample = [];
  for (const mutant of inAnyOrder) {
    if (sample.length === size) break;
    if (compiles(mutant)) sample.push(mutant);
  }
  return sample;
};
