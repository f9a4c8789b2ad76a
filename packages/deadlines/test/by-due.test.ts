import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import type { RunningDeadline } from '@pengaduan/deadlines';
import { emptyByDue } from '../src/memory/by-due.js';

const deadline = (complaint: string, at: number): RunningDeadline => ({
  ...{ complaint, deadline: 'response-1', clock: 'response', kind: 'limit', startedAt: 0, noted: false },
  ...{
    limit: { amount: 1, unit: 'day' },
    due: { type: 'Known', day: 0, at },
    calendar: undefined,
    end: undefined,
  },
});
const some = fc.record({ complaint: fc.integer({ min: 0, max: 60 }).map(String), at: fc.nat(8) });
const steps = fc.array(fc.record({ adds: fc.boolean(), one: some }), { maxLength: 400, size: 'max' });

it('what is put in and taken out is given in due order, from any place or instant on, as a sorted list gives it', () =>
  fc.assert(
    fc.property(steps, some, fc.integer({ min: -1, max: 9 }), (all, place, instant) => {
      const tree = emptyByDue();
      const list = new Map<string, RunningDeadline>();
      for (const { adds, one } of all) {
        const running = deadline(one.complaint, one.at);
        const key = `${one.at} ${one.complaint}`;
        if (adds) {
          tree.add(running);
          list.set(key, running);
        } else {
          tree.remove(running);
          list.delete(key);
        }
      }
      const order = ({ due, complaint }: RunningDeadline) =>
        [due.type === 'Known' ? due.at : 0, complaint] as const;
      const comes = (a: RunningDeadline, b: RunningDeadline): number => {
        const [[x, p], [y, q]] = [order(a), order(b)];
        return x - y || (p < q ? -1 : Number(p > q));
      };
      const sorted = [...list.values()].sort(comes);
      expect([...tree.behind(undefined)]).toEqual(sorted);
      const from = deadline(place.complaint, place.at);
      expect([...tree.behind(from)]).toEqual(sorted.filter((one) => comes(one, from) > 0));
      expect(tree.firstAfter(instant)).toEqual(sorted.find((one) => order(one)[0] > instant));
    }),
    { numRuns: 60 * inject('times') },
  ));
