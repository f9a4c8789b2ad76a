import fc from 'fast-check';
import { afterEach, inject } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How many random inputs a test tried. */
    inputs?: number;
  }
}

// For `npm run prove`: all random inputs follow from one seed, and its page says how many there were.
let inputs = 0;
fc.configureGlobal({ seed: inject('seed') });
fc.installGlobalPlugin(fc.beforeEach(() => void (inputs += 1)));
afterEach(({ task }) => {
  if (inputs > 0) task.meta.inputs = inputs;
  inputs = 0;
});
