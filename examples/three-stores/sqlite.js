// The same program over three stores: only the line that opens the store differs.
import { evaluate, readRows } from '@pengaduan/metrics';
import { indonesia, parseDay } from '@pengaduan/calendar';
import { openComplaints } from '@pengaduan/core';
import { outcome } from '@pengaduan/journal';
import { open } from './open.js';

const store = await open('complaints.db');
const complaints = openComplaints({ journal: store.journal, lang: 'en' });

const id = `${Date.now()}`;
const office = { role: 'coordinator', id: 'o-1' };
const report = {
  kind: 'complaint',
  category: 'roads',
  channel: 'website',
  anonymous: true,
  confidential: false,
};
const commands = [
  { command: 'ReceiveComplaint', at: '2025-02-03T08:00+07:00', ...report },
  { command: 'VerifyComplaint', at: '2025-02-03T09:00+07:00', classification: 'non_supervisory' },
  { command: 'DispositionComplaint', at: '2025-02-03T09:01+07:00', agency: 'dinas-pupr' },
  { command: 'GiveResponse', at: '2025-02-04T09:01+07:00', kind: 'substantive' },
];
for (const [n, command] of commands.entries()) {
  const answer = await complaints.handle({ id: `c${n}`, complaint: id, by: office, ...command });
  console.log(command.command, answer.ok ? `revision ${answer.revision}` : JSON.stringify(answer));
}
const rows = await outcome(readRows(store.feed));
const [from, to] = ['2025-01-01', '2025-12-31'].map((day) => parseDay(day).right);
const question = {
  from,
  to,
  asOf: to,
  zone: 'Asia/Jakarta',
  denominator: 'allReceived',
  calendar: indonesia().right,
};
const { received, followUp, duration } = evaluate(rows.ok ? rows.value.rows.values() : [], question);
console.log(
  `${received} received, follow-up ${followUp.percent} %, average ${duration.elapsedDays.mean} days`,
);
await store.close();
