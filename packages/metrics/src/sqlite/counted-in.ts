import { stageNames, type StageName } from '@pengaduan/core';
import { numberOf, textColumns, wordOf, type Reader, type Row } from '@pengaduan/journal-sqlite';
import { nobody, type Counted } from '../counted.js';
import type { Question } from '../evaluation.js';
import type { Grouping } from '../group.js';
import { byGroup } from './by-group.js';
import { durationsIn } from './durations-in.js';
import { stagedIn, type Beginning } from './staged.js';
import { countedBy } from './worked.js';

/** Each stage of each group: how many complaints, and how many of them were ever dispositioned. */
const stageCounts = (db: Reader, { sql, params }: Beginning): ReadonlyArray<Row> =>
  db.all(
    `${sql} SELECT ${textColumns('grouped', 'stage')}, count(*) AS complaints,
      count(CASE WHEN dispositioned_at < cut_off THEN 1 END) AS dispositioned
      FROM staged GROUP BY grouped, stage`,
    params,
  );

const isObserved = (row: Row): boolean => row['stage'] !== null;

const byStageOf = (rows: ReadonlyArray<Row>): Counted['byStage'] => {
  const count = (row: Row): readonly [StageName, number] => [
    wordOf(row, 'stage', stageNames),
    numberOf(row, 'complaints'),
  ];
  return { ...nobody.byStage, ...Object.fromEntries(rows.filter(isObserved).map(count)) };
};

/** What an evaluation counts, of each group that has a complaint in the cohort. */
export const countedByGroup =
  (question: Question, by?: Grouping) =>
  (db: Reader): ReadonlyMap<string, Counted> => {
    const staged = stagedIn(question, by);
    const durations = durationsIn(db, countedBy(question.calendar, staged), question.calendar);
    const groups = [...byGroup(stageCounts(db, staged))].map(([group, rows]): [string, Counted] => [
      group,
      {
        byStage: byStageOf(rows),
        notObserved: rows.reduce((sum, row) => sum + (isObserved(row) ? 0 : numberOf(row, 'complaints')), 0),
        dispositioned: rows.reduce((sum, row) => sum + numberOf(row, 'dispositioned'), 0),
        durations: durations.get(group) ?? nobody.durations,
      },
    ]);
    return new Map(groups.sort(([a], [b]) => (a < b ? -1 : 1)));
  };

/** The same of the whole cohort, which is one group. */
export const countedAsWhole =
  (question: Question) =>
  (db: Reader): Counted => {
    const [whole] = countedByGroup(question)(db).values();
    return whole ?? nobody;
  };
