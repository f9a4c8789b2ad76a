import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bangkalan, clockLabels, clockNames, deadlineAfter, deadlineSetBy } from '@pengaduan/core';
import { deadlineStateAt, deadlineStateLabels, deadlineStates, describeDuration } from '@pengaduan/core';
import { isClockFact, nasional, type ClockName, type ComplaintEvent, type Policy } from '@pengaduan/core';
import { aLife } from '@pengaduan/core/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { root } from './checkout.js';

const page = readFileSync(join(root, 'docs/deadline.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

/** Every way from a state to another that the deadlines of a life take, by a fact or because their due comes. */
const taken = (events: ReadonlyArray<ComplaintEvent>): ReadonlyArray<string> => {
  const deadlines = new Map<string, ReturnType<typeof deadlineSetBy>>();
  return events.filter(isClockFact).flatMap((fact) => {
    const before = fact.type === 'DeadlineSet' ? undefined : deadlines.get(fact.deadline);
    if (fact.type !== 'DeadlineSet' && before === undefined) throw new Error('moved before it was set');
    const after =
      fact.type === 'DeadlineSet' ? deadlineSetBy(fact) : deadlineAfter(before ?? expect.fail(), fact);
    deadlines.set(fact.deadline, after);
    // A due that is set or moved may have passed already: that it comes is an arrow of its own.
    const at = fact.type === 'DeadlineSet' || fact.type === 'DeadlineMoved' ? -Infinity : fact.at;
    const from = before === undefined ? '[*]' : deadlineStateAt(before, at);
    const to = deadlineStateAt(after, at);
    const then = after.due.type === 'Known' ? deadlineStateAt(after, after.due.at) : to;
    return [
      ...(from === to ? [] : [`${from} --> ${to}: ${fact.type}`]),
      ...(to === 'open' && then !== 'open' ? [`open --> ${then}: its due comes`] : []),
    ];
  });
};

it('the picture of a deadline in docs/deadline.md is what happens to deadlines', () => {
  const lives = fc.sample(aLife, { numRuns: 200, seed: 112 });
  const [, picture = ''] = /```mermaid\nstateDiagram-v2\n([\s\S]*?)\n```/.exec(page) ?? [];
  const drawn = picture.split('\n').map((line) => line.trim());
  expect(new Set(lives.flatMap(({ events }) => taken(events)))).toEqual(new Set(drawn));
});

it('its first table has every state with its label', () => {
  const told = rows.slice(0, deadlineStates.length).map(([, state, label]) => [state, label]);
  expect(told).toEqual(deadlineStates.map((state) => [state, deadlineStateLabels[state].id]));
});

const limitOf = ({ clocks }: Policy, clock: ClockName): string => {
  const limit = clocks[clock]?.limit;
  if (limit === undefined) return '-';
  const limits = 'byClassification' in limit ? Object.values(limit.byClassification) : [limit];
  const amounts = new Set(limits.map(({ amount }) => String(amount)));
  const [last = expect.fail()] = limits.slice(-1);
  return `${[...amounts].join(', ')} ${describeDuration({ ...last, amount: 2 }, 'en').slice(2)}`;
};

it('its second table has every clock with its name, its kind and its limits', () => {
  const told = rows.slice(deadlineStates.length).map((row) => row.slice(1, 6));
  expect(told).toEqual(
    clockNames.map((clock) => [
      ...[clock, clockLabels[clock].id, (bangkalan.clocks[clock] ?? nasional.clocks[clock])?.kind],
      ...[limitOf(bangkalan, clock), limitOf(nasional, clock)],
    ]),
  );
});
