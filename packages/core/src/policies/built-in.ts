import type { Policy } from '../complaint/policy.js';
import { bangkalan } from './bangkalan.js';
import { nasional } from './nasional.js';

/** The policies that come with the library, the default (`bangkalan`) first. */
export const builtInPolicies = [bangkalan, nasional] as const satisfies ReadonlyArray<Policy>;
