import { replyOf, type Operation } from '../operation.js';
import { due } from '../schemas.js';

/** What is overdue, and what falls due in the coming working days. */
export const dueDeadlines: Operation = {
  id: 'DueDeadlines',
  method: 'get',
  path: '/due',
  summary: { id: 'yang terlewati dan yang segera jatuh tempo', en: 'what is overdue and what falls due' },
  for: 'officers',
  parameters: [
    {
      name: 'workingDays',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 0, maximum: 9999, default: 5 },
    },
  ],
  status: 200,
  answer: due,
  problems: [422],
  run: async (ask) => {
    const workingDays = ask.query('workingDays');
    const question = workingDays === undefined ? {} : { workingDays: ask.wholeNumber(workingDays) };
    return replyOf(ask, await ask.pengaduan.deadlines.due(question));
  },
};
