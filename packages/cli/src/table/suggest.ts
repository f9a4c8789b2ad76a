import type { Command } from '@pengaduan/core';
import { formatInstant } from '@pengaduan/core';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { trackingIdOf } from '../shell/tracking-id.js';
import { readLocalTime } from '../shell/local-time.js';
import { cellsOf, headerFrom, missingIn, plainName, type Header } from './header.js';
import { openData } from './maps/open-data.js';
import { shippedMaps } from './maps/shipped.js';
import { reportOfRow, type TableContext } from './report-of-row.js';
import { tableRows, type RowsProblem, type TableRow } from './rows.js';
import type { MappedActivity, TableMap, ValueFrom } from './table-map.js';

const looked = 60;
const shownRows = 3;

/** The first rows of a table, and what ended them where it was not their number. */
export const firstRows = async (bytes: Uint8Array): Promise<Either<RowsProblem, ReadonlyArray<TableRow>>> => {
  const rows: TableRow[] = [];
  for await (const row of tableRows(bytes)) {
    if (isLeft(row)) return row;
    rows.push(row.right);
    if (rows.length === looked) break;
  }
  return right(rows);
};

// What the names of columns hold in Indonesian and in English, the surest first.
const activityWords: ReadonlyArray<readonly [MappedActivity['activity'], RegExp]> = [
  ['received', /masuk|terima|received|lapor$|^tanggal$/],
  ['dispositioned', /disposisi|disposition/],
  ['responded', /tanggap|tindaklanjut|respon|aktivitas|jawab/],
  ['closed', /tutup|selesai|closed/],
];
const fieldWords: ReadonlyArray<readonly [string, RegExp]> = [
  ['agency', /^(instansi|opd|dinas|stakeholder|agency)|instansi(terdisposisi)?$/],
  ['category', /^kategori$|^category$/],
  ['channel', /kanal|sumber|channel/],
];

const isDated = (rows: ReadonlyArray<TableRow>, place: number): boolean =>
  rows.some(({ cells }) => readLocalTime((cells[place] ?? '').replace(/[+Z].*$/, '')) !== undefined);

const guessed = (
  names: ReadonlyArray<string>,
  header: Header,
  below: ReadonlyArray<TableRow>,
): TableMap | undefined => {
  const isOfIds = (name: string): boolean => {
    const place = header.get(plainName(name)) ?? -1;
    return below.length > 0 && below.every(({ cells }) => trackingIdOf(cells[place] ?? '') !== undefined);
  };
  const ids = names.filter(isOfIds);
  const complaint = ids.find((name) => /track/i.test(name)) ?? ids.find((name) => /id|no/i.test(name));
  const dated = names.filter((name) => isDated(below, header.get(plainName(name)) ?? -1));
  const activities = activityWords.flatMap(([activity, words]) => {
    const at = dated.find((name) => words.test(plainName(name)));
    const like = openData.activities?.filter((one) => one.activity === activity) ?? [];
    return at === undefined ? [] : like.map(({ when: _, ...one }) => ({ ...one, at }));
  });
  const dispositioned = activities.find(({ activity }) => activity === 'dispositioned');
  const verified = openData.activities?.find(({ activity }) => activity === 'verified');
  if (complaint === undefined || activities[0]?.activity !== 'received') return undefined;
  const found = fieldWords.flatMap(([field, words]): ReadonlyArray<readonly [string, ValueFrom]> => {
    const column = names.find((name) => words.test(plainName(name)));
    return column === undefined ? [] : [[field, { column }]];
  });
  // Of the columns of another table nothing is taken: what this one does not have is left to whoever knows it.
  const values = Object.entries(openData.fields).filter(([, from]) => 'value' in from);
  return {
    complaint,
    zone: openData.zone,
    dates: 'dmy',
    fields: { ...Object.fromEntries(values), ...Object.fromEntries(found) },
    activities: [
      ...activities.slice(0, 1),
      ...(dispositioned !== undefined && verified !== undefined
        ? [{ ...verified, at: dispositioned.at }]
        : []),
      ...activities.slice(1),
    ],
  };
};

/** A map that is proposed for a table, and what its first rows become by it. */
export interface Suggestion {
  readonly map: TableMap;
  /** The fields for which no column was recognised. */
  readonly missing: ReadonlyArray<string>;
  readonly rows: ReadonlyArray<{ readonly line: number; readonly reads: string }>;
}

const told = (command: Command): string =>
  command.command === 'ObserveStanding'
    ? `${command.complaint}: ${command.stage}`
    : `${command.command} ${formatInstant(command.at)}`;

/** Proposes a map by the names of columns and what stands below them. Undefined where nothing is recognised. */
export const suggest = (
  rows: ReadonlyArray<TableRow>,
  context: Omit<TableContext, 'map'>,
): Suggestion | undefined => {
  for (const [place, { cells }] of rows.entries()) {
    const header = headerFrom(cells);
    const below = rows.slice(place + 1).filter((row) => row.cells.some((cell) => cell !== ''));
    const shipped = Object.values(shippedMaps).find((map) => missingIn(header, map).length === 0);
    const map = shipped ?? guessed(cells, header, below);
    if (map === undefined) continue;
    return {
      map,
      missing: fieldWords.flatMap(([field]) => (field in map.fields ? [] : [field])),
      rows: below.slice(0, shownRows).map((row) => {
        const read = reportOfRow(cellsOf(header, row.cells), { ...context, map });
        const reads = isLeft(read)
          ? `${read.left.column} ${read.left.expected}`
          : read.right.map(told).join(', ');
        return { line: row.line, reads };
      }),
    };
  }
  return undefined;
};
