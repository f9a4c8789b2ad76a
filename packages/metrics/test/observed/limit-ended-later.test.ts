import type { ClockFact } from '@pengaduan/core';
import { wib } from '@pengaduan/core/testing';
import { expect, it } from 'vitest';
import { limitsAfter, limitsBefore, type LimitEntry } from '../../src/limit-entry.js';
import { day } from '../question.js';

const deadline = { deadline: 'resolution-1', clock: 'resolution' } as const;
const dueAfter = (iso: string) =>
  ({ type: 'Known', day: day(iso), at: wib(`${iso}T23:59`) + 60_000 }) as const;
const [from, to] = [dueAfter('2020-01-27'), dueAfter('2020-01-14')];
const limit = { amount: 14, unit: 'workingDay' } as const;

it('a limit that a list of a later day ended is as the log says on the days before, whichever came first', () => {
  const startedAt = wib('2020-01-07T08:00');
  const facts: ReadonlyArray<ClockFact> = [
    { type: 'DeadlineSet', at: startedAt, ...deadline, kind: 'limit', startedAt, limit, due: from },
    { type: 'DeadlineCancelled', at: wib('2020-05-14T08:00'), ...deadline, cause: 'observed' },
    // A row of the log, imported behind the list: another class, and with it another limit.
    {
      ...{ type: 'DeadlineMoved', at: wib('2020-01-10T08:00'), ...deadline, cause: { type: 'reclassified' } },
      ...{ limit: { amount: 5, unit: 'workingDay' }, from, to },
    },
  ];
  const limits = facts.reduce<ReadonlyArray<LimitEntry>>(limitsAfter, []);
  const stateOn = (at: string) => limitsBefore(limits, wib(at)).map(({ state }) => state);
  expect(stateOn('2020-01-09T00:00')).toEqual(['open']);
  expect(stateOn('2020-05-14T00:00')).toEqual(['missed']);
});
