import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateBy, figures } from '@pengaduan/metrics';
import { question, some } from './question.js';

const names = ['Sampah', 'air-bersih', 'jalan', 'jalan-desa', 'listrik', 'sampah'];
const rows = names.map((category) => ({ ...some(1, 'Received')[0]!, category }));

describe('the groups of an evaluation', () => {
  it('stand in the order of their names, in whatever order the complaints came', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(rows), (some) => {
        const found = [...evaluateBy(some, 'category', question).keys()];
        const present = new Set(some.map(({ category }) => category));
        const inOrder = names.filter((name) => present.has(name));
        expect(found).toEqual(inOrder);
        const { groups } = figures(some, question, ['category']);
        expect([...(groups.get('category')?.keys() ?? [])]).toEqual(inOrder);
      }),
    ));
  it('so do policies and agencies in the figures of each', () => {
    const named = names.map((name) => ({ ...some(1, 'Dispositioned')[0]!, policy: name }));
    const held = named.map((row, n) => ({
      ...row,
      stages: row.stages.map((entry) => ({ ...entry, stage: { ...entry.stage, agency: names[n]! } })),
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(held), (some) => {
        const { policies, holdings } = figures(some, question);
        const present = new Set(some.map(({ policy }) => policy));
        const inOrder = names.filter((name) => present.has(name));
        expect([...policies]).toEqual(inOrder.map((name) => [name, 1]));
        expect([...holdings.keys()]).toEqual(inOrder);
      }),
    );
  });
  it('leave out those without a complaint in the cohort', () => {
    const other = rows.map((row) => ({ ...row, receivedAt: Date.parse('2024-06-03T08:00:00+07:00') }));
    expect([...evaluateBy([...other, rows[2]!], 'category', question).keys()]).toEqual(['jalan']);
  });
});
