import type { Store } from '@pengaduan/journal';

/** A defect that a store could have, and the case of the contract that must notice it. */
export interface Broken {
  readonly defect: string;
  readonly caughtBy: string;
  readonly breakIt: (whole: Store) => Store;
}
