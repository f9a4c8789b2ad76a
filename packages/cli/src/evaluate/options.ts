import type { Day, Zone } from '@pengaduan/calendar';
import {
  bandSets,
  groupings,
  parsePeriod,
  type BandSet,
  type Denominator,
  type ExplainedNumber,
  type Grouping,
  type Period,
} from '@pengaduan/metrics';
import { InvalidArgumentError } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import type { SkipDamaged } from '../read-models/damaged.js';
import type { ReadModelsOptions } from '../read-models/option.js';

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

export interface EvaluateOptions extends SkipDamaged, ReadModelsOptions {
  readonly from?: Day;
  readonly to?: Day;
  readonly year?: Period;
  readonly quarter?: Period;
  readonly month?: Period;
  readonly asOf?: Day;
  readonly zone: Zone;
  readonly denominator: Denominator;
  readonly by?: Grouping;
  readonly explain?: ExplainedNumber;
  readonly figures?: true;
  readonly bands?: BandSet;
  readonly compare?: Period;
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

/** Reads a year, a quarter or a month; `examples` are those that the option takes. */
export const readPeriod =
  (form: RegExp, examples: string) =>
  (text: string): Period => {
    const period = parsePeriod(text);
    if (!form.test(text) || isLeft(period)) throw new InvalidArgumentError(examples);
    return period.right;
  };

export const bandIds = bandSets.map(({ id }) => id);
export const readBands = (text: string): BandSet => {
  const found = bandSets.find(({ id }) => id === text);
  if (found === undefined) throw new InvalidArgumentError(bandIds.join(', '));
  return found;
};
