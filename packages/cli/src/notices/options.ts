import type { Instant } from '@pengaduan/core';
import type { SkipDamaged } from '../read-models/damaged.js';
import type { ReadModelsOptions } from '../read-models/option.js';
import type { Target } from '../outbox/target.js';

export interface NoticesOptions extends SkipDamaged, ReadModelsOptions {
  readonly to: Target;
  readonly secretEnv?: string;
  /** The file of `--names`. */
  readonly names?: string;
  readonly digestFrom?: number;
  /** Where a link of a digest to a report leads. */
  readonly baseUrl?: (complaint: string) => string;
  readonly within?: number;
  readonly since?: Instant;
  readonly includeImported?: boolean;
  readonly at?: Instant;
  readonly parked?: true;
  readonly retryParked?: true;
  readonly json?: true;
}
