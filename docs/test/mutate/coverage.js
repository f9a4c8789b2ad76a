import { relative } from 'node:path';
import { openVitest } from './vitest.js';

/** The test files of packages, quickest first: what each took, in ms, and the ids of the changes that it comes by. */
export const coverage = async (names, seed) => {
  const vitest = await openVitest(seed, { isolate: true, setupFiles: ['docs/test/mutate/covered.ts'] });
  try {
    const files = await vitest.getRelevantTestSpecifications(names.map((name) => `packages/${name}/test/`));
    const { testModules } = await vitest.runTestSpecifications(files);
    for (const module of testModules.filter((module) => !module.ok())) {
      const [test] = module.children.allTests('failed');
      throw new Error(`fails without any change: ${module.moduleId}: ${test?.fullName}`);
    }
    return testModules
      .map((module) => ({
        file: relative('.', module.moduleId),
        ms: module.diagnostic().duration,
        covered: new Set(module.meta().covered),
      }))
      .sort((a, b) => a.ms - b.ms);
  } finally {
    await vitest.close();
  }
};
