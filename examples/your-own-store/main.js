// A complaint in a store of one's own, closed and opened again: node examples/your-own-store/main.js [FILE]
import { openPengaduan } from 'pengaduan';
import { openStore } from './store.js';

const [file = 'complaints.jsonl'] = process.argv.slice(2);
const must = (answer) => {
  if (answer.ok) return answer.value ?? answer;
  throw new Error(answer.failure?.message ?? answer.message);
};

const first = must(await openPengaduan({ store: openStore(file), lang: 'en' }));
const reporter = first.complaints.as({ role: 'reporter', id: 'r-17' });
const report = {
  kind: 'complaint',
  category: 'jalan',
  channel: 'website',
  anonymous: true,
  confidential: false,
};
const what = { id: 'c1', complaint: '6340753', at: '2025-02-03T08:00+07:00' };
must(await reporter.handle({ command: 'ReceiveComplaint', ...what, ...report }));
await first.close();

const again = must(await openPengaduan({ store: openStore(file), lang: 'en' }));
const { deadlines } = must(await again.deadlines.due({ workingDays: 5 }));
for (const { complaint, clock, dueDay } of deadlines)
  console.log(`${complaint}: ${clock}, last day ${dueDay}`);
await again.close();
