import type { Held, Placed, Tallied } from './contribution.js';
import { countHoldings, type HoldingFigures } from './count-holdings.js';
import { evaluatedBy } from './evaluate-by.js';
import type { Evaluation, Question } from './evaluation.js';

/** The complaints by the agency that has them, and what each agency did, at the same moment. */
export interface Agencies {
  /** As `evaluateBy` gives it. */
  readonly evaluations: ReadonlyMap<string, Evaluation>;
  /** As `figures` gives it for the whole cohort: also of agencies that have no complaint any more. */
  readonly holdings: ReadonlyMap<string, HoldingFigures>;
}

/** Counts both in one pass. */
export const agenciesOf = (all: Iterable<Tallied & Placed & Held>, question: Question): Agencies => {
  const holdings = countHoldings(question);
  const counted = function* () {
    for (const one of all) {
      one.holdings.forEach(holdings.add);
      yield one;
    }
  };
  const evaluations = evaluatedBy(counted(), 'agency', question);
  return { evaluations, holdings: holdings.figures() };
};
