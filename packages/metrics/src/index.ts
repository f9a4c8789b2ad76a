export { evaluate } from './evaluate.js';
export type {
  Denominator,
  AverageDuration,
  Evaluation,
  ComplaintDuration,
  Question,
  Share,
  StageCounts,
} from './evaluation.js';
export { evaluateBy, groupings, ungrouped, type Grouping } from './group.js';
export { evaluationJson, type EvaluationJson } from './json.js';
export { evolveRow, type Row } from './row.js';
export type { Firsts } from './firsts.js';
export type { StageEntry } from './stages-after.js';
export { noRows, readRows, project, type Rows } from './rows.js';
export { openMetrics } from './open-metrics.js';
export type { Metrics, MetricsFailure } from './metrics.js';
export type { Cohort } from './cohort.js';
