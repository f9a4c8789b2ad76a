import type { Instant } from '@pengaduan/core';
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js';
import { importList, type ListOptions } from '../lists/import-list.js';
import { readNames } from '../log/read-names.js';
import { describeFileProblem } from '../log/words.js';
import { catchUpMetrics } from '../read-models/open-metrics.js';
import { decodeText } from '../shell/io/decode-text.js';
import { parseJson } from '../shell/io/parse-json.js';
import { largestTable, smallFile } from '../shell/io/sizes.js';
import type { NameIds } from '../shell/names/name-ids.js';
import { missingOption } from '../shell/wrong-use.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { describeUnreadable } from '../shell/words/file.js';
import { describeXlsxProblem, isXlsxProblem } from '../shell/words/xlsx.js';
import { compareStored } from './compare-stored.js';
import { shippedMaps } from './maps/shipped.js';
import { readMap } from './read-map.js';
import { readTable } from './read-table.js';
import type { RowsProblem } from './rows.js';
import { firstRows, suggest } from './suggest.js';
import type { TableMap } from './table-map.js';
import {
  describeBrokenText,
  describeNoTable,
  describeWrongMap,
  missingFields,
  suggestWords,
  type NoTable,
} from './words.js';

export interface TableOptions extends ListOptions {
  readonly map?: string;
  readonly suggest?: true;
  readonly exportedAt?: Instant;
}

const mapNamed = async (name: string, { io, lang }: Session): Promise<Either<string, TableMap>> => {
  const shipped = Object.hasOwn(shippedMaps, name) ? shippedMaps[name] : undefined;
  if (shipped !== undefined) return right(shipped);
  const bytes = await io.readFile(name, smallFile);
  if (isLeft(bytes)) return left(`${name}: ${describeUnreadable(bytes.left, lang)}`);
  const map = readMap(parseJson(decodeText(bytes.right)));
  return isLeft(map) ? left(`${name}: ${describeWrongMap(map.left.path, lang)}`) : map;
};

const describeProblem = (problem: NoTable | RowsProblem, { lang }: Session): string => {
  if (isXlsxProblem(problem)) return describeXlsxProblem(problem, lang);
  switch (problem.type) {
    case 'BrokenText':
      return describeBrokenText(problem.line, lang);
    case 'NotUtf8':
      return describeFileProblem(problem, lang);
    case 'NoHeader':
    case 'NoAsOf':
      return describeNoTable(problem, lang);
  }
};

const suggestFor = async (
  session: Session,
  path: string,
  bytes: Uint8Array,
  names: NameIds,
  { exportedAt, json }: TableOptions,
): Promise<Exit> => {
  const { io, lang } = session;
  const rows = await firstRows(bytes);
  if (isLeft(rows)) return refuse(session, `${path}: ${describeProblem(rows.left, session)}`);
  const found = suggest(rows.right, { lang, names, asOf: exportedAt ?? io.now() });
  if (found === undefined) return refuse(session, `${path}: ${suggestWords.none[lang]}`);
  if (json) return print(session, JSON.stringify(found));
  const read = found.rows.map(({ line, reads }) => `  ${lang === 'id' ? 'baris' : 'row'} ${line}: ${reads}`);
  const page = [
    suggestWords.map[lang],
    JSON.stringify(found.map, undefined, 2),
    ...(found.missing.length === 0 ? [] : [missingFields(found.missing, lang)]),
    '',
    suggestWords.first[lang],
  ];
  return print(session, [...page, ...read].join('\n'));
};

/** Takes a table into a journal by a map, or proposes a map for it. */
export const importTable = async (session: Session, path: string, options: TableOptions): Promise<Exit> => {
  const { io, lang } = session;
  const names = await readNames(options.names, session);
  if (isLeft(names)) return refuse(session, names.left);
  const file = await io.readFile(path, largestTable);
  if (isLeft(file)) return refuse(session, `${path}: ${describeUnreadable(file.left, lang)}`);
  if (options.suggest) return suggestFor(session, path, file.right, names.right, options);
  if (options.map === undefined) throw missingOption('--map <MAP>');
  const map = await mapNamed(options.map, session);
  if (isLeft(map)) return refuse(session, map.left);
  return importList(session, options, {
    lines: readTable(file.right, { map: map.right, lang, names: names.right, asOf: options.exportedAt }),
    describe: (problem) => `${path}: ${describeProblem(problem, session)}`,
    zone: map.right.zone,
    names: names.right,
    compare: compareStored,
    onStored: ({ store }) => catchUpMetrics(store),
  });
};
