import type { Command, Receipt, Rejection } from '@pengaduan/core';
import { isLeft, type Either } from 'fp-ts/lib/Either.js';
import type { NameIds } from '../names/name-ids.js';
import { namedAgencies, type NamedAgency } from '../names/named-agencies.js';
import { twoSpellings } from './two-spellings.js';
import type { OddRow } from './warnings.js';

/** What became of the command of a line. */
export type Outcome = 'added' | 'known' | 'refused';

export const outcomeOf = (answer: Either<Rejection, Receipt>): Outcome => {
  if (isLeft(answer)) return 'refused';
  return answer.right.repeated ? 'known' : 'added';
};

/** Called with each command of a file, its line, and what became of it; lines come in any order. */
export type OnOutcome = (line: number, command: Command, outcome: Outcome) => void;

/** What is told of the names that an import came upon. */
export interface StoredNames {
  readonly onOutcome: OnOutcome;
  /** The agencies that were taken in by their names. */
  readonly agencies: () => ReadonlyArray<NamedAgency>;
  /** A warning for each id that differs from another by case or punctuation alone. */
  readonly warnings: () => ReadonlyArray<OddRow>;
}

export const storedNames = (names: NameIds): StoredNames => {
  const [agencies, spellings] = [namedAgencies(names), twoSpellings()];
  return {
    onOutcome: (line, command, outcome) => {
      if (outcome === 'added') agencies.stored(line, command);
      // A row may be refused for its spelling.
      spellings.seen(line, command, outcome !== 'known');
    },
    agencies: agencies.all,
    warnings: spellings.all,
  };
};
