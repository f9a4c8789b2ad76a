import fc from 'fast-check';
import { endOfDay, localDay } from '@pengaduan/calendar';
import type { ComplaintEvent } from '@pengaduan/core';
import { explain, figures, groupings, type GroupFigures, type Row } from '@pengaduan/metrics';
import { describe, expect, inject, it } from 'vitest';
import { firstsOf } from '../src/firsts.js';
import { day, question } from './question.js';
import { rowAfter } from './row-of.js';
import { someLives } from './lives.js';
import { aWorkedLife } from './worked-life.js';

const zone = 'Asia/Makassar' as const;
const rowOf = (events: ReadonlyArray<ComplaintEvent>, complaint: string): ReadonlyArray<Row> => {
  const row = rowAfter(events, complaint);
  return row === undefined ? [] : [row];
};
const rowsOf = (lives: ReadonlyArray<ReadonlyArray<ComplaintEvent>>): ReadonlyArray<Row> =>
  lives.flatMap((events, n) => rowOf(events, String(n)));
const everything = { ...question, from: day('1900-01-01'), to: day('2199-12-31'), zone };
const worked: typeof someLives = fc.array(aWorkedLife, { minLength: 1, maxLength: 8 });
const lives = fc.oneof(worked, someLives);
/** Lives, and a day on which something of them happened, or the day before or after. */
const livesAndDay = lives.chain((all) => {
  const days = all.flatMap((events) => events.map(({ at }) => localDay(at, zone)));
  const near = fc.tuple(fc.constantFrom(...days), fc.integer({ min: -1, max: 1 }));
  return fc.record({ lives: fc.constant(all), asOf: near.map(([one, by]) => one + by) });
});
const limitStates = ['met', 'late', 'missed', 'open', 'cancelled', 'uncovered'] as const;
const numRuns = 60 * inject('times');
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('the figures', () => {
  it('as of a day are those of a journal that ends with that day', () =>
    fc.assert(
      fc.property(livesAndDay, ({ lives, asOf }) => {
        const asked = { ...everything, asOf };
        const cut = lives.map((events) => events.filter(({ at }) => at < endOfDay(asOf, zone)));
        expect(figures(rowsOf(lives), asked, groupings)).toEqual(figures(rowsOf(cut), asked, groupings));
      }),
      { numRuns },
    ));
  it('of disjoint groups add up to the whole, by every grouping', () =>
    fc.assert(
      fc.property(livesAndDay, ({ lives, asOf }) => {
        const { groups, ...whole } = figures(rowsOf(lives), { ...everything, asOf }, groupings);
        const parts = (one: GroupFigures) => {
          const { evaluation, rating, limits, holdings } = one;
          return {
            ...evaluation.byStage,
            received: evaluation.received,
            followedUp: evaluation.followUp.numerator,
            n: evaluation.duration.n,
            leftOut: evaluation.duration.leftOut,
            ms: evaluation.duration.elapsedDays.sumMs,
            ...{ rated: rating.n, stars: rating.sum },
            ...Object.fromEntries(
              [...limits].flatMap(([clock, counts]) =>
                limitStates.map((state) => [`${clock}.${state}`, counts[state]]),
              ),
            ),
            ...Object.fromEntries(
              [...holdings].flatMap(
                ([agency, { received, answered, onTime, overdue, uncovered, otherTime }]) =>
                  Object.entries({
                    received,
                    answered,
                    onTime,
                    overdue,
                    uncovered,
                    ms: otherTime.elapsedDays.sumMs,
                  }).map(([what, n]) => [`${agency}.${what}`, n]),
              ),
            ),
          };
        };
        for (const by of groupings) {
          const all = [...(groups.get(by)?.values() ?? [])].map(parts);
          const keys = new Set([...Object.keys(parts(whole)), ...all.flatMap(Object.keys)]);
          const total: Record<string, number> = {};
          for (const key of keys)
            total[key] = sum(all.map((one) => (one as Record<string, number>)[key] ?? 0));
          expect(total).toEqual(parts(whole));
        }
      }),
      { numRuns },
    ));
  it('each have exactly as many complaints behind them as they count', () =>
    fc.assert(
      fc.property(livesAndDay, ({ lives, asOf }) => {
        const [rows, asked] = [rowsOf(lives), { ...everything, asOf }];
        const { evaluation, limits, rating, holdings } = figures(rows, asked);
        expect(explain('received', rows, asked).length).toBe(evaluation.received);
        expect(explain('followUp', rows, asked).length).toBe(evaluation.followUp.numerator);
        expect(explain('completion', rows, asked).length).toBe(evaluation.completion.numerator);
        expect(explain('duration', rows, asked).length).toBe(evaluation.duration.n);
        expect(explain('rating', rows, asked).length).toBe(rating.n);
        expect(sum(explain('rating', rows, asked).map((one) => one.rating))).toBe(rating.sum);
        const stages = explain('stages', rows, asked);
        for (const [name, count] of Object.entries(evaluation.byStage))
          expect(stages.filter(({ stage }) => stage.toLowerCase() === name.toLowerCase()).length).toBe(count);
        const runs = explain('limits', rows, asked);
        for (const [clock, counts] of limits) {
          const behind = runs.filter((one) => one.clock === clock);
          for (const state of limitStates)
            expect(behind.filter((one) => one.state === state).length).toBe(counts[state]);
          expect(sum(limitStates.map((state) => counts[state]))).toBe(behind.length);
          const { met, late, missed } = counts;
          expect(counts.onTime).toMatchObject({ numerator: met, denominator: met + late + missed });
        }
        for (const { dueAt, state } of runs)
          if (dueAt === null) expect(['late', 'missed']).not.toContain(state);
        const held = explain('holdings', rows, asked);
        expect(new Set(held.map(({ agency }) => agency))).toEqual(new Set(holdings.keys()));
        for (const [agency, own] of holdings) {
          const its = held.filter((one) => one.agency === agency);
          expect(its.length).toBe(own.received);
          for (const end of ['answered', 'handedOver', 'declined', 'open', 'afterResponse'] as const)
            expect(its.filter((one) => one.end === end).length).toBe(own[end]);
          expect(its.filter(({ isOnTime }) => isOnTime).length).toBe(own.onTime);
          expect(its.filter(({ isOverdue }) => isOverdue).length).toBe(own.overdue);
          expect(its.filter(({ isUncovered }) => isUncovered).length).toBe(own.uncovered);
        }
      }),
      { numRuns },
    ));
});

describe('the holdings of a complaint', () => {
  it('partition its time from the first disposition to the first response or the cut-off', () => {
    let several = 0;
    fc.assert(
      fc.property(livesAndDay, ({ lives, asOf }) => {
        const before = endOfDay(asOf, zone);
        for (const row of rowsOf(lives)) {
          const held = explain('holdings', [row], { ...everything, asOf });
          const timed = held.filter(({ end }) => end !== 'afterResponse');
          const [from, answered] = [row.firstDispositionedAt, row.firstResponseAt];
          const hides = firstsOf(row.stages.filter(({ at }) => at < before)).hidesDuration;
          if (row.receivedAt >= before || from === undefined || from >= before || hides) {
            expect(held).toEqual([]);
            continue;
          }
          if (timed.length > 2) several += 1;
          const isAnswered = answered !== undefined && answered < before;
          const end = isAnswered ? answered : before;
          expect(timed[0]?.from).toBe(from);
          expect(timed.at(-1)?.to).toBe(end);
          timed.slice(1).forEach((one, n) => expect(one.from).toBe(timed[n]?.to));
          expect(sum(timed.map(({ elapsedMs }) => elapsedMs))).toBe(end - from);
          expect(timed.filter(({ end }) => end === 'answered').length).toBe(isAnswered ? 1 : 0);
        }
      }),
      { numRuns },
    );
    expect(several).toBeGreaterThan(0);
  });
});
