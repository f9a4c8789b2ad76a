// How the example's year is told.
import { countWorkingDays, explain, formatDay, localDay } from '@pengaduan/calendar';
import { clockLabels, describeClockFact, describeDay, describeFact, describeDuration } from '@pengaduan/core';
import { isClockFact, stageLabels } from '@pengaduan/core';

/** `Cuti Bersama Hari Raya Idul Fitri 1446 Hijriah` is one occasion with `Hari Raya Idul Fitri 1446 Hijriah`. */
const occasion = ({ name }) => name.replace(/^Cuti Bersama /, '').replace(/ \(.*| \d{4}.*/, '');

/** The decreed days inside a deadline in working days that are no weekend anyway, counted by occasion. */
export const shiftsOf = (calendar, { startedAt, due, limit }, zone) => {
  const days = new Map();
  if (limit.unit !== 'workingDay') return days;
  for (const { reasons } of explain(calendar, localDay(startedAt, zone), due.day).right) {
    if (reasons.some(({ type }) => type === 'weekend')) continue;
    const [why] = reasons;
    const name = occasion(why);
    days.set(name, { decree: why.decree, count: (days.get(name)?.count ?? 0) + 1 });
  }
  return days;
};

/** What the system did about a deadline, on which working day of the year, why, and what shifted it. */
export const actLines = (calendar, complaint, deadline, event, shifts, zone) => {
  const { due, limit, clock, startedAt } = deadline;
  const newYear = localDay(Date.UTC(2024, 11, 31), zone);
  const nth = countWorkingDays(calendar, newYear, due.day).right;
  const what = isClockFact(event) ? describeClockFact(event, 'en', zone) : describeFact(event, 'en');
  const start = describeDay(localDay(startedAt, zone), 'en');
  const why = `${describeDuration(limit, 'en')} from ${start} (${clockLabels[clock].en})`;
  const named = [...shifts].map(([name, { count }]) => (count === 1 ? name : `${name} (${count} days)`));
  const line = `${formatDay(due.day)}, working day ${nth}: ${complaint}. ${what} ${why}`;
  return named.length === 0 ? line : `${line}\n    later by ${named.join(', ')}`;
};

export const moveLines = (today, { complaint, facts }, zone) =>
  facts.map(
    (fact) => `${formatDay(today)}, a new decree: ${complaint}. ${describeClockFact(fact, 'en', zone)}`,
  );

/** The holidays that shifted anything, by decree. */
export const holidayLines = (all) =>
  [...all].map(([name, { decree, count }]) => `  ${String(count).padStart(3)} days  ${name} (${decree})`);

export const evaluationLines = ({ received, byStage, followUp, duration }) => [
  `  ${String(received).padStart(3)}  received`,
  ...Object.entries(byStage).map(([stage, count]) => {
    const { en } = stageLabels[stage[0].toUpperCase() + stage.slice(1)];
    return `  ${String(count).padStart(3)}  ${en}`;
  }),
  `Follow-up percentage: ${followUp.percent} % (${followUp.numerator} of ${followUp.denominator})`,
  `Average duration: ${duration.elapsedDays.mean} days, ${duration.workingDays.mean} working days, over ${duration.n} complaints`,
];
