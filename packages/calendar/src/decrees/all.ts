import { decrees2020 } from './2020.js';
import { decrees2021 } from './2021.js';
import { decrees2022 } from './2022.js';
import { decrees2023 } from './2023.js';
import { decrees2024 } from './2024.js';
import { decrees2025 } from './2025.js';
import { decrees2026 } from './2026.js';
import { decrees2027 } from './2027.js';
import type { Decree, DecreeYear } from './decree.js';

/** A new year is a new file and a line here: its days are covered then, from 1 January to 31 December. */
export const decreeYears: ReadonlyArray<DecreeYear> = [
  decrees2020,
  decrees2021,
  decrees2022,
  decrees2023,
  decrees2024,
  decrees2025,
  decrees2026,
  decrees2027,
];

/** A decree and the year that it is about. */
export interface DecreeWithYear extends Decree {
  readonly year: number;
}

/** All decrees in order of issue: late ones about a year come after the first one about the next. */
export const decreesInOrder: ReadonlyArray<DecreeWithYear> = decreeYears
  .flatMap(({ year, decrees }) => decrees.map((decree) => ({ ...decree, year })))
  .sort((a, b) => (a.issued < b.issued ? -1 : a.issued > b.issued ? 1 : 0));
