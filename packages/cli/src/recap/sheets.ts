import type { Lang } from '@pengaduan/calendar';
import { stageLabels, stageNames } from '@pengaduan/core';
import { wholePercent, type Evaluation, type Question, type StageCounts } from '@pengaduan/metrics';
import type { AgencyNames } from '../shell/names/agency-names.js';
import { describeOutside, outsideLabel } from '../question/outside.js';
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

const lineCells = (
  { month, agency, evaluation }: RecapLine,
  names: AgencyNames,
  lang: Lang,
): ReadonlyArray<Cell> => [
  month ?? titles[lang].allMonths,
  agency === undefined ? titles[lang].allAgencies : names(agency),
  ...numberCells(evaluation),
];

const reportCells = (report: RecapReport, names: AgencyNames, lang: Lang): ReadonlyArray<Cell> => {
  const { complaint, month, agency, stage, isFollowedUp, duration } = report;
  const { yes, no, notObserved } = titles[lang];
  return [
    ...[complaint, month, names(agency)],
    stage === undefined ? notObserved : stageLabels[stage][lang],
    ...[isFollowedUp ? yes : no, duration?.workingDays ?? undefined],
    duration && duration.elapsedMs / dayMs,
  ];
};

/** Numbers of a recap, under a line that names the columns. */
const numbersSheet = (lines: ReadonlyArray<RecapLine>, names: AgencyNames, lang: Lang): Sheet => {
  const { numbers, place, afterStages, received, notObserved } = titles[lang];
  const stages = stageNames.map((stage) => stageLabels[stage][lang]);
  const header = [...place, received, ...stages, notObserved, ...afterStages];
  return { name: numbers, rows: [header, ...lines.map((line) => lineCells(line, names, lang))] };
};

/** The numbers without totals: whoever adds up a column counts each report once. */
export const dataSheet = ({ lines }: Recap, names: AgencyNames, lang: Lang): Sheet =>
  numbersSheet(lines, names, lang);

/** All sheets of a recap: the numbers with their totals, the reports behind them, and how they are counted. */
export const sheetsOf = (
  recap: Recap,
  question: Question,
  names: AgencyNames,
  lang: Lang,
): ReadonlyArray<Sheet> => {
  const { reports, reportColumns, definitions: name } = titles[lang];
  const behind = recap.reports.map((report) => reportCells(report, names, lang));
  const outside = `${outsideLabel[lang]}: ${describeOutside(recap.outside, question, lang)}`;
  return [
    numbersSheet([...recap.lines, ...recap.totals], names, lang),
    { name: reports, rows: [reportColumns, ...behind] },
    { name, rows: [...definitions[lang], outside, countedLine(question, lang)].map((text) => [text]) },
  ];
};
