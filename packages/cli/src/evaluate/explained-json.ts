import type { Evaluation } from '@pengaduan/metrics';
import type { ExplainedNumber } from './options.js';

/** The complaints behind a number, for a program. */
export const explainedJson = ({ followUp, duration }: Evaluation, number: ExplainedNumber) => ({
  explain: {
    number,
    complaints: number === 'followUp' ? followUp.complaints : duration.complaints,
  },
});
