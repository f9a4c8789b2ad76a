// A citizen's complaint under SOP 112: received on a Saturday, verified too late, answered, closed too early.
import { formatDay } from '@pengaduan/calendar';
import { bangkalan, contextOf, initial, step } from '@pengaduan/core';

const context = contextOf(bangkalan);
if (context._tag === 'Left') throw new Error(context.left.type);
const wib = (text) => Date.parse(`${text}+07:00`);
const office = { role: 'coordinator', id: 'o-1' };
const commands = [
  { command: 'ReceiveComplaint', at: wib('2023-02-11T01:16'), by: { role: 'reporter', id: 'r-17' },
    kind: 'complaint', category: 'infrastruktur', channel: 'website', anonymous: false, confidential: false },
  { command: 'VerifyComplaint', at: wib('2023-02-22T11:13'), by: office, classification: 'non_supervisory' },
  { command: 'DispositionComplaint', at: wib('2023-02-22T11:13'), by: office, agency: 'dinas-pupr' },
  { command: 'GiveResponse', at: wib('2023-02-23T10:44'), kind: 'initial',
    by: { role: 'liaison', id: 'l-9', agency: 'dinas-pupr' } },
  { command: 'CloseComplaint', at: wib('2023-02-27T00:00'), by: { role: 'system', id: 'runner' } },
]; // prettier-ignore

let state = initial;
for (const [n, command] of commands.entries()) {
  const done = step(context.right, state, { id: `c${n}`, complaint: '6340753', ...command });
  if (done._tag === 'Left') {
    console.log(`${command.command}: refused,`, done.left);
    continue;
  }
  state = done.right.state;
  for (const event of done.right.events) {
    const due = event.due?.type === 'Known' ? ` due at the end of ${formatDay(event.due.day)}` : '';
    const used = event.used ? ` after ${event.used.amount} ${event.used.unit}` : '';
    console.log(`${event.type}${event.clock ? ` ${event.clock}` : ''}${due}${used}`);
  }
}
