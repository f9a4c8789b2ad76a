import { expect, it } from 'vitest';
import { madeBy, tablesIn } from '../src/made-by.js';

const table = { kind: 'TABLE', name: 'counts_type' };

it.each([
  ['CREATE TABLE counts_type (n)', [table]],
  ['\n  create\n table\t counts_type\n (n)', [table]],
  ['CREATE INDEX counts_n ON counts_type (n)', [{ kind: 'INDEX', name: 'counts_n' }]],
  ['CREATE  UNIQUE \n INDEX counts_n ON counts_type (n)', [{ kind: 'INDEX', name: 'counts_n' }]],
  [
    'CREATE TRIGGER counts_on AFTER INSERT ON counts_type BEGIN SELECT 1; END',
    [{ kind: 'TRIGGER', name: 'counts_on' }],
  ],
  ['CREATE VIEW counts_type AS SELECT 1', []],
  ['CREATE TABLEcounts_type (n)', []],
  ['CREATE TABLE "counts_type" (n)', []],
  ['CREATE TABLE counts_type(n)', []],
  ['DROP TABLE events; CREATE TABLE counts_type (n)', []],
  ['RECREATE TABLE counts_type (n)', []],
])('%j makes %j', (statement, made) => {
  expect(madeBy([statement])).toEqual(made);
});

it('what statements make is named in their order, and the tables of it alone', () => {
  const statements = [
    'CREATE TABLE a_b (n)',
    'SELECT 1',
    'CREATE INDEX a_c ON a_b (n)',
    'create table a_d (n)',
  ];
  expect(madeBy(statements).map(({ name }) => name)).toEqual(['a_b', 'a_c', 'a_d']);
  expect(tablesIn(statements)).toEqual(['a_b', 'a_d']);
});
