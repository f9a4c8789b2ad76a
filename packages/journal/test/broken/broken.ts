import type { Store } from '@pengaduan/journal';

/** A defect that a store could have, and the cases of the contract that must notice it. */
export interface Broken {
  readonly defect: string;
  readonly caughtBy: ReadonlyArray<string>;
  readonly breakIt: (whole: Store) => Store;
}
