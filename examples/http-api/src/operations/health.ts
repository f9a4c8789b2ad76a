import { Type } from 'typebox';
import { object } from '../described.js';
import type { Operation } from '../operation.js';

/** Whether the journal answers. It reads a complaint that nobody has received. */
export const health: Operation = {
  id: 'Health',
  method: 'get',
  path: '/health',
  summary: { id: 'apakah layanan dan jurnalnya bekerja', en: 'whether the service and its journal work' },
  for: 'everyone',
  parameters: [],
  status: 200,
  answer: object({ status: Type.Literal('ok') }),
  problems: [],
  run: async ({ pengaduan, problems }) => {
    const read = await pengaduan.complaints.show('health');
    return read.ok ? { status: 200, body: { status: 'ok' } } : problems.failed(read.failure);
  },
};
