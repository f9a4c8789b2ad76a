import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { localDay } from '@pengaduan/calendar';
import { evolve, initial, nasional, type Command, type Context, type ObserveStanding } from '@pengaduan/core';
import {
  aLife,
  aLifeUnder,
  anObservation,
  aPolicy,
  contextUnder,
  coordinator,
  type Life,
} from '@pengaduan/core/testing';
import { evaluate, evaluateBy, groupings, type Row } from '@pengaduan/metrics';
import { day, question } from '../question.js';
import { played } from './played.js';

const numRuns = 60 * inject('times');
const dayMs = 86_400_000;

/** Every number and every group of a complaint at the end of a day, and some days later. */
const evaluations = (row: Row | undefined, at: number): unknown =>
  [0, 1, 40, 400].map((days) => {
    const asOf = localDay(at, question.zone) + days;
    const asked = { ...question, from: day('1900-01-01'), to: day('2199-12-31'), asOf };
    const rows = row === undefined ? [] : [{ ...row, revision: 0n }];
    return [evaluate(rows, asked), groupings.map((by) => [...evaluateBy(rows, by, asked)])];
  });

/** The commands of a life that are accepted, without what is due by a clock: nobody follows those of an observed time. */
const rowsOf = ({ lived }: Life): ReadonlyArray<Command> => lived.map(({ command }) => command);

const merged = (
  rows: ReadonlyArray<Command>,
  others: ReadonlyArray<Command>,
  places: ReadonlyArray<number>,
): ReadonlyArray<Command> => {
  const all = [...rows];
  others.forEach((one, n) => all.splice((places[n] ?? 0) % (all.length + 1), 0, one));
  return all.map((command, n) => ({ ...command, id: `c${String(n)}` }));
};

const dated = (observation: ObserveStanding, at: number, life: Life): Command => ({
  ...observation,
  at,
  receivedAt: life.asked[0]?.at ?? at,
});

describe('a log and the lists of a later time', () => {
  it('give the same numbers from the newest list on, in whatever order they are imported', () =>
    fc.assert(
      fc.property(
        aLife,
        fc.tuple(anObservation, anObservation),
        fc.tuple(fc.nat(), fc.nat()),
        fc.tuple(fc.nat(3 * dayMs), fc.integer({ min: 1, max: 90 * dayMs })),
        (life, [one, other], places, [wait, more]) => {
          const rows = rowsOf(life);
          const last = rows.at(-1)?.at ?? 0;
          const lists = [dated(one, last + wait, life), dated(other, last + wait + more, life)];
          const inOrder = played(life.context, merged(rows, lists, [rows.length, rows.length + 1]));
          expect(inOrder.refused).toEqual([]);
          const mixed = played(life.context, merged(rows, lists, places));
          expect(mixed.refused.filter((type) => type !== 'NotNewer')).toEqual([]);
          const expected = evaluations(inOrder.row, last + wait + more);
          expect(evaluations(mixed.row, last + wait + more)).toEqual(expected);
          const turned = played(life.context, merged(rows, [...lists].reverse(), places));
          expect(evaluations(turned.row, last + wait + more)).toEqual(expected);
        },
      ),
      { numRuns },
    ));

  it('give of the days before what the log says, where there is one', () =>
    fc.assert(
      fc.property(aLife, anObservation, fc.nat(), fc.nat(), (life, list, place, pick) => {
        const rows = rowsOf(life);
        const at = (rows.at(-1)?.at ?? 0) + 500 * dayMs;
        const { row } = played(life.context, merged(rows, [dated(list, at, life)], [place]));
        const plain = played(life.context, merged(rows, [], []));
        const then = rows[pick % rows.length]?.at ?? 0;
        expect(evaluations(row, then)).toEqual(evaluations(plain.row, then));
      }),
      { numRuns },
    ));
});

const aContext: fc.Arbitrary<Context> = fc.oneof(
  fc.constant(contextUnder(nasional)),
  aPolicy.map((policy) => contextUnder(policy)),
);
const withoutClocks = ({ by, command }: Command): boolean =>
  by.role !== 'system' && command !== 'ForwardToOmbudsman' && command !== 'ExtendDeadline';

/** What a list shows of a life after some of its commands. */
const truly = (rows: ReadonlyArray<Command>, life: Life, after: number, isClassTold: boolean): Command => {
  const state = life.lived
    .slice(0, after)
    .flatMap(({ events }) => events)
    .reduce(evolve, initial);
  if (state._tag === 'None') throw new Error('nothing was told');
  const { name, ...stage } = state.value.stage;
  const told = {
    ...('agency' in stage ? { agency: stage.agency } : {}),
    ...(isClassTold && 'classification' in stage && stage.classification !== undefined
      ? { classification: stage.classification }
      : {}),
  };
  const [reception] = rows;
  if (reception?.command !== 'ReceiveComplaint') throw new Error('not received');
  const { kind, category, channel, anonymous, confidential, at: receivedAt, complaint } = reception;
  const at = rows[after - 1]?.at ?? receivedAt;
  const body = { kind, category, channel, anonymous, confidential, receivedAt, ...told, stage: name };
  return { command: 'ObserveStanding', id: '', complaint, at, by: coordinator, ...body } as Command;
};

describe('a list that is right', () => {
  it('changes no number of a log, from its day on, wherever it is imported', () =>
    fc.assert(
      fc.property(
        aLifeUnder(aContext, withoutClocks),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (life, moment, place, isClassTold) => {
          const rows = rowsOf(life);
          // All that happened at its moment is in it.
          const at = rows[moment % rows.length]?.at ?? 0;
          const after = rows.filter((row) => row.at <= at).length;
          const list = truly(rows, life, after, isClassTold);
          const plain = played(life.context, merged(rows, [], []));
          const mixed = played(life.context, merged(rows, [list], [place % (after + 1)]));
          expect(mixed.refused).toEqual([]);
          expect(evaluations(mixed.row, list.at)).toEqual(evaluations(plain.row, list.at));
        },
      ),
      { numRuns },
    ));
});
