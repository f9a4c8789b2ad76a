// A citizen's complaint under SOP 112: received on a Saturday, verified too late, answered, closed too early.
import { openComplaints } from '@pengaduan/core';
import { memoryStore } from '@pengaduan/journal';

const { journal } = memoryStore({ now: Date.now });
const complaints = openComplaints({ journal, lang: 'en' });

const reporter = { role: 'reporter', id: 'r-17' };
const office = { role: 'coordinator', id: 'o-1' };
const liaison = { role: 'liaison', id: 'l-9', agency: 'dinas-pupr' };
const system = { role: 'system', id: 'runner' };
const report = {
  kind: 'complaint',
  category: 'roads',
  channel: 'website',
  anonymous: true,
  confidential: false,
};

const commands = [
  { command: 'ReceiveComplaint', by: reporter, at: '2023-02-11T01:16+07:00', ...report },
  { command: 'VerifyComplaint', by: office, at: '2023-02-22T11:13+07:00', classification: 'non_supervisory' },
  { command: 'DispositionComplaint', by: office, at: '2023-02-22T11:15+07:00', agency: 'dinas-pupr' },
  { command: 'GiveResponse', by: liaison, at: '2023-02-23T10:44+07:00', kind: 'initial' },
  { command: 'CloseComplaint', by: system, at: '2023-02-27T00:00+07:00' },
];

for (const [n, command] of commands.entries()) {
  const answer = await complaints.handle({ id: `c${n}`, complaint: '6340753', ...command });
  if (!answer.ok) console.log(`${command.command} -> refused: ${answer.rejection.message}`);
  for (const { type, clock, limit, dueDay, used } of answer.events ?? []) {
    const due = dueDay ? `, ${limit.amount} ${limit.unit}, due on ${dueDay}` : '';
    const after = used ? ` after ${used.amount} ${used.unit}` : '';
    console.log(clock ? `  ${type}: ${clock}${due}${after}` : `${command.command} -> ${type}`);
  }
}
