import type { Checkpoints } from './checkpoints.js';
import type { Feed } from './feed.js';
import type { Journal } from './journal.js';
import type { Leases } from './leases.js';

/** All ports over one place. Once it is closed, every call answers `Unavailable` (`closed`). */
export interface Store {
  readonly journal: Journal;
  readonly feed: Feed;
  readonly checkpoints: Checkpoints;
  readonly leases: Leases;
  /** Ends every `follow` and gives back files and connections, so that the process can exit. A second call does nothing. */
  readonly close: () => Promise<void>;
}
