import { replyOf, type Operation } from '../operation.js';
import { evaluation } from '../schemas.js';

/** Kemendagri's two numbers of the complaints received in a year. */
export const evaluateYear: Operation = {
  id: 'EvaluateYear',
  method: 'get',
  path: '/evaluations/{year}',
  summary: { id: 'dua angka evaluasi satu tahun', en: 'the two numbers of a year' },
  for: 'officers',
  parameters: [
    {
      name: 'year',
      in: 'path',
      required: true,
      schema: { type: 'integer', minimum: 1900, maximum: 2199 },
    },
    { name: 'asOf', in: 'query', required: false, schema: { type: 'string', format: 'date' } },
  ],
  status: 200,
  answer: evaluation,
  problems: [],
  run: async (ask) => {
    const question = { year: ask.wholeNumber(ask.path('year')), asOf: ask.query('asOf') };
    return replyOf(ask, await ask.pengaduan.metrics.evaluate(question));
  },
};
