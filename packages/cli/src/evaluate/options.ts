import { isZone, zones, type Day, type Zone } from '@pengaduan/calendar';
import { groupings, type Denominator, type ExplainedNumber, type Grouping } from '@pengaduan/metrics';
import { InvalidArgumentError } from 'commander';
import type { SkipDamaged } from '../read-models/damaged.js';

// As a record, because a denominator that is left out of it does not compile.
const denominator: { readonly [D in Denominator]: D } = {
  allReceived: 'allReceived',
  dispositioned: 'dispositioned',
  excludingArchived: 'excludingArchived',
};
export const denominators: ReadonlyArray<Denominator> = Object.values(denominator);

const explainable: { readonly [N in ExplainedNumber]: N } = {
  received: 'received',
  followUp: 'followUp',
  completion: 'completion',
  duration: 'duration',
  stages: 'stages',
  limits: 'limits',
  rating: 'rating',
  holdings: 'holdings',
};

export interface EvaluateOptions extends SkipDamaged {
  readonly store: string;
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  readonly zone: Zone;
  readonly denominator: Denominator;
  readonly by?: Grouping;
  readonly explain?: ExplainedNumber;
  readonly json?: true;
}

/** Reads one word of a closed list; the error names the list. */
const oneOf =
  <A extends string>(words: ReadonlyArray<A>) =>
  (text: string): A => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new InvalidArgumentError(words.join(', '));
    return found;
  };

export const readDenominator = oneOf(denominators);
export const readGrouping = oneOf<Grouping>(groupings);
export const readExplained = oneOf(Object.values(explainable));

export const readZone = (text: string): Zone => {
  if (!isZone(text)) throw new InvalidArgumentError(zones.join(', '));
  return text;
};
