import fc from 'fast-check';
import type { Row } from '@pengaduan/metrics';
import { expect, inject, it } from 'vitest';
import { contributionOf } from '../src/contribution.js';
import { settledAt } from '../src/settled-at.js';
import { someLives } from './lives.js';
import { some } from './question.js';
import { rowAfter } from './row-of.js';
import { aWorkedLife } from './worked-life.js';

const aRow = fc
  .oneof(
    aWorkedLife,
    someLives.map(([first = []]) => first),
  )
  .map((events) => rowAfter(events))
  .filter((row) => row !== undefined);

const added = (row: Row, before: number) => {
  const { holdings, ...rest } = contributionOf(row, before);
  return {
    ...rest,
    holdings: holdings.map((one) => ({ ...one, to: one.end === 'open' ? 'the cut-off' : one.to })),
  };
};

it('what a settled complaint adds stays the same, whatever the cut-off', () =>
  fc.assert(
    fc.property(aRow, fc.nat(40 * 366), fc.nat(1), (row, days, more) => {
      const settled = settledAt(row);
      expect(added(row, settled + days * 86_400_000 + more)).toEqual(added(row, settled));
    }),
    { numRuns: 100 * inject('times') },
  ));

it('a complaint whose due nobody knows is not settled before the year of it has begun', () => {
  const [row] = some(1, 'Received', 'Dispositioned');
  const at = row!.lastAt;
  const limit = { at, startedAt: at, deadline: 'response-1', clock: 'response', unit: 'workingDay' } as const;
  const waiting = {
    ...row!,
    limits: [{ ...limit, due: { type: 'Uncovered', year: 2031 }, end: undefined }],
  } as const;
  const settled = settledAt(waiting);
  expect(added(waiting, at + 1)).not.toEqual(added(waiting, settled));
  expect(added(waiting, settled).limits).toMatchObject([{ state: 'uncovered' }]);
});
