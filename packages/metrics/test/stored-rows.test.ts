import { proofOf, type Column } from '@pengaduan/journal-sqlite';
import { describe, expect, it } from 'vitest';
import { historyColumns, rowColumns, rowOf, valuesOf } from '../src/sqlite/row.js';
import { some } from './question.js';
import { storedOf } from './stored.js';

const [row] = some(1, 'Received', 'Dispositioned', 'InProcess');
const texts = ['complaint', 'category', 'channel', 'kind', 'proof', 'stages', 'more'];
/** With another history, as if it had been written so. */
const withHistory = (changed: Partial<ReturnType<typeof valuesOf>['history']>) => {
  const history = { ...valuesOf(row!).history, ...changed };
  return { ...storedOf(row!), ...history, proof: proofOf([row!.complaint, history.stages, history.more]) };
};
const numbers = ['revision', 'received_at', 'hides_duration', 'last_at'];
const orNothing = ['dispositioned_at', 'response_at'];

describe('a row that is kept in a file', () => {
  it('is read as it was written, with a column for each value', () => {
    expect(rowOf(storedOf(row!))).toEqual(row);
    const written = valuesOf(row!);
    expect(Object.keys(written.row).sort()).toEqual([...rowColumns].sort());
    expect(Object.keys(written.history).sort()).toEqual([...historyColumns].sort());
  });
  it('with another kind of value in a column is refused by the name of that column', () => {
    const refused = (column: string, value: Column) =>
      expect(() => rowOf({ ...storedOf(row!), [column]: value }), column).toThrow(
        new RegExp(`^column ${column} holds \\w`),
      );
    for (const column of texts) for (const value of [null, 7n]) refused(column, value);
    for (const column of [...numbers, ...orNothing]) refused(column, 'x');
    for (const column of numbers) refused(column, null);
    refused('kind', 'x');
    for (const column of ['stages', 'more'])
      expect(() => rowOf(withHistory({ [column]: 'x' }))).toThrow(`column ${column} holds no JSON`);
  });
  it('with another history than it was written with is refused, also with that of another complaint', () => {
    const other = storedOf({ ...row!, complaint: 'other' });
    const history = { stages: other['stages']!, more: other['more']! };
    for (const changed of [{ stages: 'x' }, { more: 'x' }, { proof: 'x' }])
      expect(() => rowOf({ ...storedOf(row!), ...changed })).toThrow('column proof holds another history');
    expect(() => rowOf({ ...storedOf(row!), ...history, proof: other['proof']! })).toThrow('another history');
  });
  it('with a stage that has no agency where it needs one is refused', () => {
    const stages = JSON.stringify([[0, 'InProcess', null, 'aspiration', 0, 'fact']]);
    expect(() => rowOf(withHistory({ stages }))).toThrow(/^column stage holds .*InProcess/);
  });
  it('without a stage is not written', () =>
    expect(() => valuesOf({ ...row!, stages: [] })).toThrow(/^column stages holds \w/));
});
