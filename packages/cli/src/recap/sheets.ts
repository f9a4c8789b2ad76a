import type { Lang } from '@pengaduan/calendar';
import { stageLabels, stageNames } from '@pengaduan/core';
import {
  ungrouped,
  wholePercent,
  type Evaluation,
  type Question,
  type StageCounts,
} from '@pengaduan/metrics';
import { countsByStage } from '../question/stage-counts.js';
import type { Recap, RecapLine, RecapReport } from './recap.js';
import { countedLine, definitions, titles } from './words.js';

/** What a cell holds; undefined leaves it empty. */
export type Cell = string | number | undefined;

export interface Sheet {
  readonly name: string;
  readonly rows: ReadonlyArray<ReadonlyArray<Cell>>;
}

const dayMs = 86_400_000;

const stageCells = (byStage: StageCounts): ReadonlyArray<Cell> => {
  const counts = countsByStage(byStage);
  return stageNames.map((stage) => counts[stage]);
};

const numberCells = ({ received, notObserved, byStage, ...rest }: Evaluation): ReadonlyArray<Cell> => {
  const { followUp, completion, duration } = rest;
  const { elapsedDays, workingDays, n } = duration;
  return [
    ...[received, ...stageCells(byStage), notObserved],
    ...[followUp.numerator, followUp.denominator],
    ...[wholePercent(followUp) ?? undefined, followUp.percent ?? undefined],
    ...[wholePercent(completion) ?? undefined, completion.percent ?? undefined],
    ...[
      n,
      'mean' in workingDays ? (workingDays.mean ?? undefined) : undefined,
      elapsedDays.mean ?? undefined,
    ],
  ];
};

const agencyCell = (agency: string, lang: Lang): string =>
  agency === ungrouped ? titles[lang].noAgency : agency;

const lineCells = ({ month, agency, evaluation }: RecapLine, lang: Lang): ReadonlyArray<Cell> => [
  month ?? titles[lang].allMonths,
  agency === undefined ? titles[lang].allAgencies : agencyCell(agency, lang),
  ...numberCells(evaluation),
];

const reportCells = (report: RecapReport, lang: Lang): ReadonlyArray<Cell> => {
  const { complaint, month, agency, stage, isFollowedUp, duration } = report;
  const { yes, no, notObserved } = titles[lang];
  return [
    ...[complaint, month, agencyCell(agency, lang)],
    stage === undefined ? notObserved : stageLabels[stage][lang],
    ...[isFollowedUp ? yes : no, duration?.workingDays ?? undefined],
    duration && duration.elapsedMs / dayMs,
  ];
};

/** The numbers of a recap, under a line that names the columns. */
export const numbersSheet = ({ lines }: Recap, lang: Lang): Sheet => {
  const { numbers, place, afterStages, received, notObserved } = titles[lang];
  const stages = stageNames.map((stage) => stageLabels[stage][lang]);
  const header = [...place, received, ...stages, notObserved, ...afterStages];
  return { name: numbers, rows: [header, ...lines.map((line) => lineCells(line, lang))] };
};

/** All sheets of a recap: the numbers, the reports behind them, and how they are counted. */
export const sheetsOf = (recap: Recap, question: Question, lang: Lang): ReadonlyArray<Sheet> => {
  const { reports, reportColumns, definitions: name } = titles[lang];
  const behind = recap.reports.map((report) => reportCells(report, lang));
  return [
    numbersSheet(recap, lang),
    { name: reports, rows: [reportColumns, ...behind] },
    { name, rows: [...definitions[lang], countedLine(question, lang)].map((text) => [text]) },
  ];
};
