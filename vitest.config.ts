import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { doors, ownNames } from './docs/test/suite/doors.js';
import { proofs } from './docs/test/suite/proofs.js';

const tests = ['packages/*/test/**/*.test.ts', 'docs/test/**/*.test.ts', 'examples/**/test/**/*.test.ts'];

// `npm test` does everything once; `npm run prove` (`vitest run --mode prove`) does the heavy tests ten times over.
export default defineConfig(({ mode }) => {
  const proving = mode === 'prove';
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  return {
    resolve: {
      // Tests run the sources; child processes and packed tarballs run dist.
      alias: [...doors, ...ownNames].map(({ name, source }) => ({
        find: new RegExp(`^${name}$`),
        replacement: source,
      })),
    },
    test: {
      include: proving ? [...proofs()] : tests,
      globalSetup: ['docs/test/suite/temporary-files.ts'],
      setupFiles: proving ? ['docs/test/suite/seed.ts'] : [],
      provide: { times: proving ? 10 : 1, seed },
      // Processes, because tests set the time zone and change folders. Each runs many files: loading the sources again
      // for every file took a third of the time. So a test file leaves nothing behind that another would notice.
      pool: 'forks',
      isolate: false,
      // Many tests wait for a process, so that two workers and the checks beside them keep two cores busy.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      testTimeout: proving ? 600_000 : 60_000,
      hookTimeout: 120_000,
      // On a busy machine a worker that has run many files takes a while to go.
      teardownTimeout: 60_000,
      // A CommonJS library is imported as Node does it.
      deps: { interopDefault: false },
      reporters: ['default'],
    },
  };
});
