import { startOfDay, type Day } from '@pengaduan/calendar';
import { dueOf, policyKey, type Deadline, type Due, type Policy } from '@pengaduan/core';
import { knownOn } from '../known-on.js';

const mayMove = (rule: Policy['amendments'], from: Due, to: Due): boolean => {
  if (from.type === 'Uncovered') return true;
  if (to.type === 'Uncovered' || rule === 'keep') return false;
  return rule === 'follow' || to.at > from.at;
};

/**
 * Where a deadline falls when each decree is entered on the day of its issue, as somebody with a calendar on the wall
 * does it: count again by the days it was counted by, until the due has come.
 */
export const dueByHand = (policy: Policy, deadline: Deadline, days: ReadonlyArray<Day>): Due => {
  const { startedAt, limit } = deadline;
  const version = deadline.calendar ?? '';
  const issued = version.slice(3, 13);
  const weekAndRegion = version.slice(14);
  let { due } = deadline;
  for (const day of days) {
    const terms = knownOn(day, policy).terms.get(policyKey(policy));
    if (terms === undefined || limit.unit !== 'workingDay') return due;
    const calendars = [terms.calendar, ...terms.agencies.values()];
    const calendar = calendars.find((one) => one.weekAndRegion === weekAndRegion);
    if (calendar === undefined || calendar.lastDecree.issued <= issued) continue;
    if (due.type === 'Known' && due.at <= startOfDay(day, policy.zone)) return due;
    const to = dueOf({ zone: policy.zone, calendar }, startedAt, limit);
    if (mayMove(policy.amendments, due, to)) due = to;
  }
  return due;
};
