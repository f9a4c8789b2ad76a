import { readFileSync } from 'node:fs';
import type { Day, Week } from '@pengaduan/calendar';

// The independent side of the tests: its own CSV reader, its own replay and its own dates (Date.UTC), so that
// nothing here can be wrong in the same way as the package.

export interface Row {
  readonly decree: string;
  readonly issued: string;
  readonly action: string;
  readonly date: string;
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  readonly note: string;
}

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );

const lines = (file: string): string[][] =>
  readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map(cells);

export const decreeRows: ReadonlyArray<Row> = lines('holiday-decrees-id.csv').map(
  ([decree = '', issued = '', action = '', date = '', kind = '', name = '', source = '', note = '']) => ({
    ...{ decree, issued, action, date, kind, name, source, note },
  }),
);

export const finalRows = lines('holidays-id.csv').map(
  ([date = '', kind = '', name = '', , decree = '', source = '']) => ({ date, kind, name, decree, source }),
);

export const dayOf = (iso: string): Day => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
export const isoOf = (day: Day): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The years listed by a decree issued on or before the date, and the dates closed then. */
export const knownOn = (date: string): { lastYear: number; closed: ReadonlySet<string> } => {
  const inForce = new Map<string, string>();
  let lastYear = 0;
  for (const row of decreeRows.filter(({ issued }) => issued <= date)) {
    lastYear = Math.max(lastYear, Number(row.date.slice(0, 4)));
    const key = JSON.stringify([row.date, row.kind, row.name]);
    if (row.action === 'add') inForce.set(key, row.date);
    else if (!inForce.delete(key)) lastYear = NaN;
  }
  return { lastYear, closed: new Set(inForce.values()) };
};

/** One flag for each day from 2020-01-01 to the end of the last year: does an office work on it? */
export const workedFlags = (date: string, week: Week): boolean[] => {
  const { lastYear, closed } = knownOn(date);
  const flags: boolean[] = [];
  for (let day = dayOf('2020-01-01'); day <= dayOf(`${lastYear}-12-31`); day += 1) {
    const weekday = new Date(day * 86_400_000).getUTCDay();
    const free = weekday === 0 || (weekday === 6 && week === 5);
    flags.push(!free && !closed.has(isoOf(day)));
  }
  return flags;
};
