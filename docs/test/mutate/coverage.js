import { relative } from 'node:path';
import { openVitest } from './vitest.js';

/** The test files of packages, quickest first, without any change made: what each took, in ms, and what it came by. */
export const coverage = async (names, seed) => {
  const vitest = await openVitest(seed, { isolate: true, setupFiles: ['docs/test/mutate/covered.ts'] });
  try {
    const files = await vitest.getRelevantTestSpecifications(names.map((name) => `packages/${name}/test/`));
    const { testModules } = await vitest.runTestSpecifications(files);
    return testModules
      .map((module) => ({
        file: relative('.', module.moduleId),
        passed: module.ok(),
        ms: module.diagnostic().duration,
        covered: new Set(module.meta().covered),
      }))
      .sort((a, b) => a.ms - b.ms);
  } finally {
    await vitest.close();
  }
};
