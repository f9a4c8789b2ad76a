import { describe, expect, it } from 'vitest';
import { rowOf, valuesOf, written } from '../src/sqlite/row.js';
import { some } from './question.js';

/** As SQLite gives what was written: whole numbers as bigint. */
const storedOf = (row: Parameters<typeof valuesOf>[0]) =>
  Object.fromEntries(
    Object.entries(valuesOf(row)).map(([column, value]) => [
      column,
      typeof value === 'number' ? BigInt(value) : value,
    ]),
  );
const [row] = some(1, 'Received', 'Dispositioned', 'InProcess');
const texts = ['complaint', 'category', 'channel', 'kind', 'stages', 'more'];
const numbers = ['revision', 'received_at', 'hides_duration', 'last_at'];
const orNothing = ['dispositioned_at', 'response_at'];

describe('a row that is kept in a file', () => {
  it('is read as it was written, with a column for each value', () => {
    expect(rowOf(storedOf(row!))).toEqual(row);
    expect(Object.keys(valuesOf(row!)).sort()).toEqual([...written].sort());
  });
  it('with another kind of value in a column is refused by the name of that column', () => {
    const refused = (column: string, value: null | bigint | string) =>
      expect(() => rowOf({ ...storedOf(row!), [column]: value }), column).toThrow(
        new RegExp(`^column ${column} holds \\w`),
      );
    for (const column of texts) for (const value of [null, 7n]) refused(column, value);
    for (const column of [...numbers, ...orNothing]) refused(column, 'x');
    for (const column of numbers) refused(column, null);
    for (const column of ['kind', 'stages', 'more']) refused(column, 'x');
  });
  it('with a stage that has no agency where it needs one is refused', () => {
    const stages = JSON.stringify([[0, 'InProcess', null, 'aspiration', 0, 'fact']]);
    expect(() => rowOf({ ...storedOf(row!), stages })).toThrow(/^column stage holds .*InProcess/);
  });
  it('without a stage is not written', () =>
    expect(() => valuesOf({ ...row!, stages: [] })).toThrow(/^column stages holds \w/));
});
