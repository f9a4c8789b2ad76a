// The year 2025 of an office under SOP 112, day by day: citizens write, agencies answer or do not, and each midnight
// the system does what has fallen due, by the calendar as it was known on that day.
import { calendarKnownOn, endOfDay, indonesia, parseDay, startOfDay } from '@pengaduan/calendar';
import { bangkalan, contextKnownOn, history, openComplaints } from '@pengaduan/core';
import { amendAll, memoryDeadlines, runDue } from '@pengaduan/deadlines';
import { memoryStore } from '@pengaduan/journal';
import { openMetrics } from '@pengaduan/metrics';
import { commandsOf } from './a-year-in-a-minute/citizens.js';
import { actLines, evaluationLines, holidayLines, moveLines, shiftsOf } from './a-year-in-a-minute/words.js';

const zone = 'Asia/Jakarta';
const [first, last] = ['2025-01-01', '2025-12-31'].map((text) => parseDay(text).right);
const people = commandsOf(36, startOfDay(first, zone), endOfDay(last, zone));
const store = memoryStore({ now: Date.now });
const index = memoryDeadlines(store.feed);
const shifted = new Map();

const print = async (calendar, { complaint, deadline, outcome }) => {
  if (outcome.type !== 'Acted') throw new Error(JSON.stringify(outcome));
  const { events, deadlines } = (await history(store.journal)(complaint)()).right.value;
  const one = deadlines.find(({ id }) => id === deadline);
  const shifts = shiftsOf(calendar, one, zone);
  for (const [name, { decree, count }] of shifts)
    shifted.set(name, { decree, count: count + (shifted.get(name)?.count ?? 0) });
  const event = events.findLast(({ type }) => type === outcome.what);
  console.log(actLines(calendar, complaint, one, event, shifts, zone));
};

console.log('What the system did in 2025\n');
for (let today = first; today <= last + 1; today++) {
  const midnight = startOfDay(today, zone);
  const environment = { journal: store.journal, context: contextKnownOn(today, bangkalan).right };
  const { done } = await runDue({ environment, index })(midnight)();
  for (const one of done) await print(calendarKnownOn(today).right, one);
  const { moved } = await amendAll({ environment, index })(midnight)();
  for (const line of moved.flatMap((one) => moveLines(today, one, zone))) console.log(line);

  const complaints = openComplaints(environment);
  while (people.length > 0 && Date.parse(people[0].at) < endOfDay(today, zone)) {
    const answer = await complaints.handle(people.shift());
    // Who comes after the system closed or archived a report is told so.
    if (!answer.ok && answer.rejection?.type !== 'WrongStage') throw new Error(JSON.stringify(answer));
  }
}

console.log('\nHolidays that made these deadlines fall later, summed over all of them\n');
console.log(holidayLines(shifted).join('\n'));

const calendar = indonesia().right;
const question = { from: first, to: last, asOf: last, zone, denominator: 'allReceived', calendar };
const evaluation = await openMetrics(store.feed).evaluate(question);
if (!evaluation.ok) throw new Error(evaluation.failure.type);
console.log('\nEvaluation of 2025, as of its last day\n');
console.log(evaluationLines(evaluation.value).join('\n'));
await store.close();
