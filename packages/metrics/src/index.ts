export { evaluate } from './evaluate.js';
export type {
  Denominator,
  Duration,
  Evaluation,
  Lasted,
  Question,
  Share,
  StageCounts,
} from './evaluation.js';
export { evaluateBy, groupings, ungrouped, type Grouping } from './group.js';
export { evaluationJson, type EvaluationJson } from './json.js';
export { evolveRow, type Row, type Standing } from './row.js';
export { noRows, readRows, takeIn, type Rows } from './rows.js';
export { openMetrics } from './open-metrics.js';
export type { Metrics, MetricsFailure } from './metrics.js';
export type { Cohort } from './cohort.js';
