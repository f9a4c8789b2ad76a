import { encodeCommand } from '@pengaduan/core';
import { aCommand, at } from '@pengaduan/core/testing';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { fuzzedProcess } from './fuzzed-process.js';
import { outOfMillion } from './how-many.js';
import { chanceFrom, mutatedPieces } from './mutate.js';

const newStore = temporaryStores();
const seed = inject('seed');

it('apply answers each of many fuzzed lines, in bounded memory, and repeats nothing personal', async () => {
  const count = outOfMillion(300_000);
  const commands = [...fc.sample(aCommand, 300), ...at.Closed, ...at.Pending];
  const lines = commands.map((command) => JSON.stringify(encodeCommand(command)));
  const input = mutatedPieces(lines, count, chanceFrom(seed));
  const ran = await fuzzedProcess(['apply', '--store', newStore()], 48, input);
  expect(ran).toEqual({ code: 1, answers: count, errors: '', leaked: [] });
});

const questions = [
  ...['add 2025-03-27 14', 'calendar add 2025-01-10 -3', 'count 2025-03-27 2025-04-28', 'coverage'],
  ...['explain 2025-03-27 2025-04-01', 'add 2027-12-31 1', 'count 2020-01-01 2027-12-31', 'nonsense'],
];

it('calendar - answers each of many fuzzed lines, in bounded memory, and repeats nothing personal', async () => {
  const count = outOfMillion(300_000);
  const ran = await fuzzedProcess(['calendar', '-'], 48, mutatedPieces(questions, count, chanceFrom(seed)));
  expect(ran).toEqual({ code: 1, answers: count, errors: '', leaked: [] });
});
