export { evaluate, explain } from './evaluate.js';
export type {
  Denominator,
  AverageDuration,
  Behind,
  Evaluation,
  Explained,
  ExplainedNumber,
  ComplaintDuration,
  Question,
  Share,
  StageCounts,
} from './evaluation.js';
export { evaluateBy, groupings, ungrouped, type Grouping } from './group.js';
export { evaluationJson, type EvaluationJson } from './json.js';
export { evolveRow, type Row, type StageEntry } from './row.js';
export { noRows, readRows, project, type Rows } from './rows.js';
export { openMetrics } from './open-metrics.js';
export type { Metrics, MetricsFailure } from './metrics.js';
export type { Cohort } from './cohort.js';
