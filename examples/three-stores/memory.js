// The same program over three stores: only the line that opens the store differs.
import { indonesia, parseDay } from '@pengaduan/calendar';
import { openComplaints } from '@pengaduan/core';
import { openMetrics } from '@pengaduan/metrics';
import { open } from './open.js';

const store = await open('memory:');
const complaints = openComplaints({ journal: store.journal, lang: 'en' });

const complaint = `${Date.now()}`;
const by = { role: 'coordinator', id: 'o-1' };
const report = { kind: 'complaint', category: 'roads', channel: 'website' };
const handling = { anonymous: true, confidential: false };
const commands = [
  { command: 'ReceiveComplaint', at: '2025-02-03T08:00+07:00', ...report, ...handling },
  { command: 'VerifyComplaint', at: '2025-02-03T09:00+07:00', classification: 'non_supervisory' },
  { command: 'DispositionComplaint', at: '2025-02-03T09:01+07:00', agency: 'dinas-pupr' },
  { command: 'GiveResponse', at: '2025-02-04T09:01+07:00', kind: 'substantive' },
];
for (const [n, command] of commands.entries()) {
  const answer = await complaints.handle({ id: `c${n}`, complaint, by, ...command });
  console.log(command.command, answer.ok ? `revision ${answer.revision}` : answer);
}

const [from, to] = ['2025-01-01', '2025-12-31'].map((day) => parseDay(day).right);
const period = { from, to, asOf: to, zone: 'Asia/Jakarta', calendar: indonesia().right };
const answer = await openMetrics(store.feed).evaluate({ ...period, denominator: 'allReceived' });
if (!answer.ok) throw new Error(answer.failure.type);
const { received, followUp, duration } = answer.value;
console.log(`${received} received, follow-up ${followUp.percent} %, ${duration.elapsedDays.mean} days`);
await store.close();
