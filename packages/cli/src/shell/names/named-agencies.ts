import type { Command } from '@pengaduan/core';
import type { NameIds } from './name-ids.js';

/** An agency whose id was made of a name, and the first line of those stored in which it stands. */
export interface NamedAgency {
  readonly id: string;
  readonly line: number;
}

/**
 * The agencies that an import took in by their names. Whoever reads the line in the file finds the spelling there; it is
 * kept in no other place, since it may be a person's name (ADR 11).
 */
export interface NamedAgencies {
  /** A line was stored as this command; lines come in any order. */
  readonly stored: (line: number, command: Command) => void;
  /** In order of line. */
  readonly all: () => ReadonlyArray<NamedAgency>;
}

const mostAgencies = 1000;

export const namedAgencies = ({ isMade }: NameIds): NamedAgencies => {
  const lines = new Map<string, number>();
  return {
    stored: (line, command) => {
      if (!('agency' in command) || !isMade(command.agency)) return;
      const first = lines.get(command.agency);
      if (first === undefined && lines.size === mostAgencies) return;
      lines.set(command.agency, Math.min(first ?? line, line));
    },
    all: () => [...lines].map(([id, line]) => ({ id, line })).sort((one, other) => one.line - other.line),
  };
};
