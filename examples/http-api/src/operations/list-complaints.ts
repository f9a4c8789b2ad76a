import type { QueueFilter } from 'pengaduan';
import { stageNames } from 'pengaduan/core';
import type { Operation } from '../operation.js';
import { queue } from '../schemas.js';
import { agencySchema } from './give-command.js';

/** The `next` of a page, as `list` gives it. */
const nextOfPage = String.raw`^(-?\d{1,15})?\.[A-Za-z0-9_-]{1,64}\.[0-9a-f]{8}$`;

/** The work queue: what is due first comes first. */
export const listComplaints: Operation = {
  id: 'ListComplaints',
  method: 'get',
  path: '/complaints',
  summary: {
    id: 'antrean kerja, yang paling dekat jatuh tempo lebih dahulu',
    en: 'the work queue, first due first',
  },
  for: 'officers',
  parameters: [
    { name: 'stage', in: 'query', required: false, schema: { type: 'string', enum: stageNames } },
    { name: 'agency', in: 'query', required: false, schema: agencySchema },
    { name: 'overdue', in: 'query', required: false, schema: { type: 'boolean' } },
    {
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
    },
    { name: 'after', in: 'query', required: false, schema: { type: 'string', pattern: nextOfPage } },
  ],
  status: 200,
  answer: queue,
  problems: [],
  run: async ({ pengaduan, problems, query, wholeNumber }) => {
    const [stage, agency, overdue] = [query('stage'), query('agency'), query('overdue')];
    const [limit, after] = [query('limit'), query('after')];
    if (overdue !== undefined && overdue !== 'true' && overdue !== 'false') {
      const expected = { type: 'oneOf', values: [true, false] } as const;
      return problems.unreadable({ field: 'overdue', expected, missing: false });
    }
    const listed = await pengaduan.list({
      // A text from outside: `list` itself answers which stages there are.
      stage: stage as QueueFilter['stage'],
      agency,
      overdue: overdue === undefined ? undefined : overdue === 'true',
      limit: limit === undefined ? undefined : wholeNumber(limit),
      after,
    });
    return listed.ok ? { status: 200, body: listed.value } : problems.failed(listed.failure);
  },
};
