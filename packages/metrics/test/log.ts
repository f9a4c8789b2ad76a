import { readFileSync } from 'node:fs';
import {
  bangkalan,
  contextOf,
  initial,
  isClockFact,
  step,
  type Command,
  type RejectionType,
  type State,
} from '@pengaduan/core';
import { evolveRow, type Row } from '@pengaduan/metrics';

const built = contextOf(bangkalan);
if (built._tag === 'Left') throw new Error(built.left.type);
const context = built.right;

const bodies: Record<string, (row: Record<string, string>) => object> = {
  received: (r) => ({
    command: 'ReceiveComplaint',
    source: 'log',
    kind: r['classification'],
    category: r['category'],
    channel: r['channel'],
    anonymous: r['anonymous'] === 'true',
    confidential: r['confidential'] === 'true',
  }),
  data_requested: (r) => ({ command: 'RequestSupportingData', reason: r['detail'] }),
  data_provided: () => ({ command: 'ProvideSupportingData' }),
  verified: (r) => ({ command: 'VerifyComplaint', classification: r['classification'] }),
  returned: (r) => ({ command: 'ReturnComplaint', reason: r['detail'] }),
  archived: (r) => ({ command: 'ArchiveComplaint', reason: r['detail'] }),
  dispositioned: (r) => ({ command: 'DispositionComplaint', agency: r['agency'] }),
  liaison_informed: (r) => ({ command: 'InformLiaison', agency: r['agency'], channel: r['channel'] }),
  responded: (r) => ({ command: 'GiveResponse', kind: r['detail'] }),
  reporter_replied: () => ({ command: 'ReplyAsReporter' }),
  reclassified: (r) => ({ command: 'ReclassifyComplaint', classification: r['classification'] }),
  closed: () => ({ command: 'CloseComplaint' }),
  reopened: (r) => ({ command: 'ReopenComplaint', reason: r['detail'] }),
  rated: (r) => ({ command: 'RateComplaint', rating: Number(r['detail']) }),
  forwarded_to_ombudsman: () => ({ command: 'ForwardToOmbudsman' }),
};

/** Runs a plain log (no quoted line ends) through the aggregate: the rows of the metrics, and what was refused. */
export const runLog = (name: string): { rows: ReadonlyArray<Row>; refused: ReadonlyArray<RejectionType> } => {
  const text = readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8').trim();
  const [header = [], ...lines] = text.split(/\r?\n/).map((line) => line.split(','));
  const states = new Map<string, State>();
  const rows = new Map<string, Row>();
  const refused: Array<RejectionType> = [];
  lines.forEach((cells, index) => {
    const row = Object.fromEntries(header.map((column, i) => [column, cells[i] ?? '']));
    const id = row['tracking_id']!;
    const role = row['actor']!;
    const command = {
      id: String(index),
      complaint: id,
      at: Date.parse(row['at']!),
      by: { role, id: 'log', ...(role === 'liaison' ? { agency: row['agency'] } : {}) },
      ...bodies[row['activity']!]!(row),
    } as Command;
    const done = step(context, states.get(id) ?? initial, command);
    if (done._tag === 'Left') return refused.push(done.left.type);
    states.set(id, done.right.state);
    for (const event of done.right.events) {
      if (isClockFact(event)) continue;
      const next = evolveRow(rows.get(id), id, event);
      if (next !== undefined) rows.set(id, next);
    }
    return undefined;
  });
  return { rows: [...rows.values()], refused };
};
