export { evaluate } from './evaluate.js';
export { explain } from './explain.js';
export type {
  Behind,
  ComplaintDuration,
  ComplaintHolding,
  ComplaintLimit,
  Explained,
  ExplainedNumber,
} from './explained.js';
export { figures, type Figures, type GroupFigures, type RatingFigures } from './figures.js';
export type { Agencies } from './agencies.js';
export type { HoldingFigures } from './count-holdings.js';
export type { LimitFigures } from './count-limits.js';
export type { Holding, HoldingEnd } from './holding.js';
export type { LimitEntry, LimitState } from './limit-entry.js';
export { denominators } from './evaluation.js';
export { newestCalendar } from './newest-calendar.js';
export type {
  Denominator,
  AverageDuration,
  Averages,
  Evaluation,
  Question,
  Share,
  StageCounts,
  TimeTaken,
} from './evaluation.js';
export { evaluateBy } from './evaluate-by.js';
export { groupings, groupOf, type Grouping } from './group.js';
export { ungrouped } from './ungrouped.js';
export { evaluationJson, type EvaluationJson } from './json.js';
export { countedJson, figuresJson, holdingJson, type FiguresJson, type HoldingJson } from './figures-json.js';
export { bandOf, bandSets, type Band, type BandSet } from './bands.js';
export { describeInvalidPeriod, parsePeriod, type InvalidPeriod, type Period } from './period.js';
export { wholePercent } from './rounding.js';
export { evolveRow, type RatingEntry, type Row } from './row.js';
export type { Firsts } from './firsts.js';
export type { StageEntry } from './stages-after.js';
export type { ReceivedOutside } from './received-outside.js';
export { noRows, readRows, project, type Rows } from './rows.js';
export { openMetrics } from './open-metrics.js';
export type { Metrics, MetricsFailure } from './metrics.js';
export type { Cohort } from './cohort.js';
