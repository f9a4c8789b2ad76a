import { readFileSync } from 'node:fs';
import { bangkalan, contextOf, decodeCommand, handleAll, type Command } from '@pengaduan/core';
import { memoryStore, type Store } from '@pengaduan/journal';

const built = contextOf(bangkalan);
if (built._tag === 'Left') throw new Error(built.left.type);
const context = built.right;

type Cells = Record<string, string>;
const bodies: Record<string, (row: Cells) => object> = {
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
  declined: (r) => ({ command: 'DeclineDisposition', reason: r['detail'] }),
  liaison_informed: (r) => ({ command: 'InformLiaison', agency: r['agency'], channel: r['channel'] }),
  responded: (r) => ({ command: 'GiveResponse', kind: r['detail'] }),
  reporter_replied: () => ({ command: 'ReplyAsReporter' }),
  reclassified: (r) => ({ command: 'ReclassifyComplaint', classification: r['classification'] }),
  closed: () => ({ command: 'CloseComplaint' }),
  reopened: (r) => ({ command: 'ReopenComplaint', reason: r['detail'] }),
  rated: (r) => ({ command: 'RateComplaint', rating: Number(r['detail']) }),
  forwarded_to_ombudsman: () => ({ command: 'ForwardToOmbudsman' }),
};

const commandOf = (row: Cells, id: number): Command => {
  const read = decodeCommand({
    id: String(id),
    complaint: row['tracking_id'],
    at: row['at'],
    by: { role: row['actor'], id: 'log', ...(row['actor'] === 'liaison' ? { agency: row['agency'] } : {}) },
    ...bodies[row['activity']!]!(row),
  });
  if (read._tag === 'Left') throw new Error(JSON.stringify(read.left));
  return read.right;
};

/** The simulated year of 400 complaints (a log without quotes) in a memory store. */
export const yearInMemory = (): Promise<Store> => yearIn(memoryStore({ now: () => 0 }));

/** The same in any store; throws where a row is refused. */
export const yearIn = async <S extends Store>(store: S): Promise<S> => {
  const text = readFileSync(new URL('../data/complaint-log-2025.csv', import.meta.url), 'utf8').trim();
  const [header = [], ...lines] = text.split('\n').map((line) => line.split(','));
  const byComplaint = new Map<string, Array<Command>>();
  lines.forEach((cells, i) => {
    const command = commandOf(Object.fromEntries(header.map((column, n) => [column, cells[n] ?? ''])), i);
    byComplaint.set(command.complaint, [...(byComplaint.get(command.complaint) ?? []), command]);
  });
  for (const commands of byComplaint.values()) {
    const answers = await handleAll({ journal: store.journal, context })(commands)();
    if (answers._tag === 'Left') throw new Error(answers.left.type);
    for (const answer of answers.right) if (answer._tag === 'Left') throw new Error(answer.left.type);
  }
  return store;
};
