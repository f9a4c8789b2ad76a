import type { Operation } from '../operation.js';
import { view } from '../schemas.js';
import { complaintParameter } from './give-command.js';

/** One complaint, with the state of its deadlines now. */
export const showComplaint: Operation = {
  id: 'ShowComplaint',
  method: 'get',
  path: '/complaints/{complaint}',
  summary: { id: 'satu laporan', en: 'one report' },
  for: 'users',
  parameters: [complaintParameter],
  status: 200,
  answer: view,
  problems: [404, 410],
  run: async ({ pengaduan, problems, path }) => {
    const shown = await pengaduan.complaints.show(path('complaint'));
    if (!shown.ok) return problems.failed(shown.failure);
    return shown.view === null ? problems.said('unknownReport', 404) : { status: 200, body: shown.view };
  },
};
