import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { instrumented } from './mutants.js';

const contents = new Map(instrumented.map(({ name, content }) => [resolve(name), content]));

/** The tests over the sources with all changes in them; files are changed nowhere. The same seed draws the same inputs. */
export const openVitest = (seed, options) =>
  createVitest(
    'test',
    {
      watch: false,
      reporters: [{}],
      provide: { times: 1, seed },
      // Counting what is covered is slow; who takes too long is ended by try-all.js.
      testTimeout: 600_000,
      ...options,
      setupFiles: ['docs/test/suite/seed.ts', ...(options.setupFiles ?? [])],
    },
    { plugins: [{ name: 'mutants', enforce: 'pre', transform: (_, id) => contents.get(id) }] },
  );
