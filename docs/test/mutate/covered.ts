import { afterEach } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** The changes whose place a test file has come by. */
    covered?: ReadonlyArray<string>;
  }
}

interface Coverage {
  readonly static: Readonly<Record<string, number>>;
}
declare const __stryker__: { readonly mutantCoverage?: Coverage } | undefined;

afterEach(({ task }) => {
  const covered = typeof __stryker__ === 'undefined' ? {} : __stryker__.mutantCoverage?.static;
  task.file.meta.covered = Object.keys(covered ?? {});
});
