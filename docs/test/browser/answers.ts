import { complaintStreams } from '@pengaduan/core';
import { right } from 'fp-ts/lib/Either.js';
import { none } from 'fp-ts/lib/Option.js';
import { memoryStore, openPengaduan, type CommandInput } from 'pengaduan';

const now = (): number => Date.parse('2025-02-20T08:00:00+07:00');
const reporter = { role: 'reporter', id: 'r-17' } as const;
const office = { role: 'coordinator', id: 'o-1' } as const;
const liaison = { role: 'liaison', id: 'l-9', agency: 'dinas-pupr' } as const;
const step = (n: number, at: string) => ({ id: `c${n}`, complaint: '6340753', at: `2025-02-${at}+07:00` });
const report = { kind: 'complaint', category: 'jalan', channel: 'website' } as const;
const flags = { anonymous: true, confidential: false } as const;
const agency = 'dinas-pupr';

/** SOP 112 from the reception to the rating, and a closing that comes too early. */
const commands: ReadonlyArray<CommandInput> = [
  { command: 'ReceiveComplaint', by: reporter, ...step(1, '03T08:00'), ...report, ...flags },
  { command: 'VerifyComplaint', by: office, ...step(2, '03T09:00'), classification: 'non_supervisory' },
  { command: 'DispositionComplaint', by: office, ...step(3, '03T09:02'), agency },
  { command: 'InformLiaison', by: office, ...step(4, '03T09:04'), agency, channel: 'whatsapp' },
  { command: 'CloseComplaint', by: office, ...step(5, '03T10:00') },
  { command: 'GiveResponse', by: liaison, ...step(6, '19T09:00'), kind: 'substantive' },
  { command: 'CloseComplaint', by: office, ...step(7, '19T10:00') },
  { command: 'RateComplaint', by: reporter, ...step(8, '19T11:00'), rating: 5 },
];

/** What a report that goes through SOP 112 in memory is answered, stored and counted as: one text, the same everywhere. */
export const answers = async (): Promise<string> => {
  const store = memoryStore({ now });
  const opened = await openPengaduan({ store, now });
  if (!opened.ok) throw new Error(opened.failure.message);
  const { complaints, metrics, deadlines, calendar, list, inLanguage } = opened.value;
  const all: Array<unknown> = [];
  for (const command of commands) {
    all.push(await complaints.handle(command), await inLanguage('en').complaints.handle(command));
    all.push(await complaints.show('6340753'), await deadlines.due({ workingDays: 9 }), await list());
  }
  all.push(await metrics.evaluate({ year: 2025, asOf: '2025-02-19', by: 'month' }));
  // Ids and hashes too.
  const read = store.feed.read({ prefix: complaintStreams, after: none }, ({ events }) => () => {
    all.push(...events.map(({ position: _, ...event }) => ({ ...event, revision: String(event.revision) })));
    return Promise.resolve(right('continue'));
  });
  await read();
  for (let n = -300; n <= 300; n += 1) all.push(calendar.addWorkingDays('2025-03-27', n));
  all.push(
    calendar.explain('2020-01-01', '2027-12-31'),
    calendar.countWorkingDays('2020-01-01', '2027-12-31'),
  );
  return JSON.stringify(all);
};
