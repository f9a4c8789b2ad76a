import { groupings, type ExplainedNumber, type Grouping } from '@pengaduan/metrics';
import { InvalidArgumentError } from 'commander';
import type { QuestionOptions } from '../question/options.js';
import type { ScaleOptions } from '../question/scale.js';
import type { SkipDamaged } from '../read-models/damaged.js';
import type { ReadModelsOptions } from '../read-models/option.js';

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

export interface EvaluateOptions extends QuestionOptions, ScaleOptions, SkipDamaged, ReadModelsOptions {
  readonly by?: Grouping;
  readonly explain?: ExplainedNumber;
  readonly figures?: true;
  readonly json?: true;
  /** The file of `--names`. */
  readonly names?: string;
}

/** Reads one word of a closed list; the error names the list. */
const oneOf =
  <A extends string>(words: ReadonlyArray<A>) =>
  (text: string): A => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new InvalidArgumentError(words.join(', '));
    return found;
  };

export const readGrouping = oneOf<Grouping>(groupings);
export const readExplained = oneOf(Object.values(explainable));
