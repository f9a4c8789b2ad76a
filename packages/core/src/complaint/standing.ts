import type { Classification, Kind, Rating } from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { Stage, StageName } from './stage.js';

type WithClass = 'Verified' | 'Dispositioned' | 'InProcess' | 'Closed';

/**
 * How a report stands: its stage, and what is told of it there: the class, the agency that has it, and the rating of a
 * closed one. What is missing is not known.
 */
export type Standing =
  | { readonly stage: Exclude<StageName, WithClass> }
  | { readonly stage: 'Verified'; readonly classification?: Classification }
  | {
      readonly stage: 'Dispositioned' | 'InProcess';
      readonly agency: string;
      readonly classification?: Classification;
    }
  | {
      readonly stage: 'Closed';
      readonly agency: string;
      readonly classification?: Classification;
      readonly rating?: Rating;
    };

/** What a list of reports tells of how one came in: of each field the same as of a reception, and when. */
export interface ToldReception {
  readonly receivedAt: Instant;
  readonly kind: Kind;
  readonly category: string;
  readonly channel: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
}

/** The stage of a standing. */
export const stageOfStanding = (standing: Standing): Stage => {
  switch (standing.stage) {
    case 'Received':
    case 'Pending':
    case 'Archived':
    case 'Returned':
      return { name: standing.stage };
    case 'Verified':
      return { name: standing.stage, classification: standing.classification };
    case 'Dispositioned':
    case 'InProcess':
      return { name: standing.stage, classification: standing.classification, agency: standing.agency };
    case 'Closed': {
      const { classification, agency, rating } = standing;
      return { name: standing.stage, classification, agency, rating };
    }
  }
};
