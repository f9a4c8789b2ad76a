import { describe, expect, it } from 'vitest';
import { complaintIn, indexedOf, runningOf } from '../src/sqlite/row.js';

const stored = {
  ...{ complaint: '1', deadline: 'response-1', clock: 'response', kind: 'limit', unit: 'workingDay' },
  ...{ calendar: 'id-2026-09-15/5', started_at: 1n, amount: 10n, due_at: 9n, due_day: 3n, noted: 1n },
  ...{ uncovered: null, policy: 'bangkalan', policy_version: 2n, revision: 4n, source: 'log' },
  ...{ stage: 'Dispositioned', agency: 'dlh', classification: 'aspiration', observed_at: null },
  held_since: 5n,
};
const texts = ['complaint', 'deadline', 'policy'];
const words = ['clock', 'kind', 'unit', 'source', 'stage'];
const numbers = ['started_at', 'amount', 'due_day', 'noted', 'policy_version', 'revision'];

describe('a deadline that is kept in a file', () => {
  it('is read as it was written, also where its year is not decreed', () => {
    expect(indexedOf(stored)).toMatchObject({
      ...{ complaint: '1', deadline: 'response-1', clock: 'response', kind: 'limit', noted: true },
      ...{ startedAt: 1, limit: { amount: 10, unit: 'workingDay' }, due: { type: 'Known', day: 3, at: 9 } },
      ...{ calendar: 'id-2026-09-15/5', policy: { id: 'bangkalan', version: 2 }, source: 'log' },
      agency: 'dlh',
    });
    expect(complaintIn({ ...stored, observed_at: 8n })).toMatchObject({
      ...{ revision: 4n, observedAt: 8, heldSince: 5 },
    });
    const beyond = { ...stored, due_at: null, due_day: null, uncovered: 2028n, calendar: null, noted: 0n };
    const due = { type: 'Uncovered', year: 2028 };
    expect(runningOf(beyond)).toMatchObject({ due, calendar: undefined, noted: false });
  });
  it('with another kind of value in a column is refused by the name of that column', () => {
    const refused = (column: string, value: null | bigint | string) =>
      expect(() => indexedOf({ ...stored, [column]: value }), column).toThrow(
        new RegExp(`^column ${column} holds \\w`),
      );
    for (const column of [...texts, ...words]) for (const value of [null, 7n]) refused(column, value);
    for (const column of numbers) for (const value of [null, 'x']) refused(column, value);
    for (const column of [...words, 'classification']) refused(column, 'x');
    for (const column of ['calendar', 'agency']) refused(column, 7n);
    for (const column of ['due_at', 'observed_at', 'held_since']) refused(column, 'x');
    expect(() => indexedOf({ ...stored, agency: null })).toThrow(/^column stage holds .*Dispositioned/);
  });
});
