import type { Command } from '@pengaduan/core';
import type { NameIds } from '../names/name-ids.js';
import { namedAgencies, type NamedAgency } from '../names/named-agencies.js';
import { caseOnly } from './case-only.js';
import type { OddRow } from './warnings.js';

/** What is told of the names that an import stored. */
export interface StoredNames {
  /** A line was stored as this command; lines come in any order. */
  readonly stored: (line: number, command: Command) => void;
  /** The agencies that were taken in by their names. */
  readonly agencies: () => ReadonlyArray<NamedAgency>;
  /** A warning for each id that differs from another by case alone. */
  readonly warnings: () => ReadonlyArray<OddRow>;
}

export const storedNames = (names: NameIds): StoredNames => {
  const [agencies, spellings] = [namedAgencies(names), caseOnly()];
  return {
    stored: (line, command) => {
      agencies.stored(line, command);
      spellings.stored(line, command);
    },
    agencies: agencies.all,
    warnings: spellings.all,
  };
};
