export { evaluate } from './evaluate.js';
export type { Denominator, Duration, Evaluation, Question, Share, StageCounts } from './evaluation.js';
export { evolveRow, type Row } from './row.js';
