import { isNone } from 'fp-ts/lib/Option.js';
import { describe, expect, it } from 'vitest';
import { isClockFact, step, initial, type Command, type State } from '@pengaduan/core';
import {
  contextUnder,
  disposition,
  permissive,
  provideData,
  receive,
  reclassify,
  requestData,
  respond,
  verify,
} from '@pengaduan/core/testing';
import { evaluate, evaluateBy, evolveRow, type Evaluation, type Row } from '@pengaduan/metrics';
import { day, question } from './question.js';

const context = contextUnder(permissive);

/** The row of a complaint after commands that are all accepted. */
const rowOf = (...commands: ReadonlyArray<Command>): Row => {
  let [state, row]: [State, Row | undefined] = [initial, undefined];
  let revision = 0n;
  for (const command of commands) {
    const done = step(context, state, command);
    if (done._tag === 'Left') throw new Error(JSON.stringify(done.left));
    state = done.right.state;
    for (const event of done.right.events)
      if (!isClockFact(event)) row = evolveRow(row, '1', revision++, event);
  }
  if (isNone(state) || row === undefined) throw new Error('nobody received it');
  return row;
};

const row = rowOf(
  receive('2025-02-03T08:00'),
  requestData('2025-02-04T08:00'),
  provideData('2025-02-05T08:00'),
  verify('2025-02-06T08:00'),
  disposition('2025-02-07T08:00', 'dinas-pupr'),
  reclassify('2025-02-08T08:00', 'supervisory'),
  respond('2025-02-10T08:00'),
);
const asOf = (iso: string) => ({ ...question, asOf: day(iso) });
const onlyStage = ({ byStage }: Evaluation) => Object.entries(byStage).filter(([, count]) => count > 0);
const onlyGroup = (by: 'classification' | 'agency', iso: string) => [
  ...evaluateBy([row], by, asOf(iso)).keys(),
];

describe('a complaint is counted as it was at the end of the day that is asked for', () => {
  it.each([
    ['received', '2025-02-03'],
    ['pending', '2025-02-04'],
    // The reporter has given the data: the office has it to verify again.
    ['received', '2025-02-05'],
    ['verified', '2025-02-06'],
    ['dispositioned', '2025-02-07'],
    ['dispositioned', '2025-02-09'],
    ['inProcess', '2025-02-10'],
  ])('%s on %s', (stage, iso) => expect(onlyStage(evaluate([row], asOf(iso)))).toEqual([[stage, 1]]));
  it.each([
    ['-', '-', '2025-02-05'],
    ['non_supervisory', '-', '2025-02-06'],
    ['non_supervisory', 'dinas-pupr', '2025-02-07'],
    ['supervisory', 'dinas-pupr', '2025-02-08'],
  ])('under the class %s and the agency %s on %s', (classification, agency, iso) => {
    expect(onlyGroup('classification', iso)).toEqual([classification]);
    expect(onlyGroup('agency', iso)).toEqual([agency]);
  });
  it.each([
    [0, null, '2025-02-06'],
    [1, 0, '2025-02-07'],
    [1, 100, '2025-02-10'],
  ])('among %i ever dispositioned, %s percent followed up, on %s', (denominator, percent, iso) => {
    const { followUp } = evaluate([row], { ...asOf(iso), denominator: 'dispositioned' });
    expect(followUp).toMatchObject({ denominator, percent });
  });
  it('with a duration from the day of the response on', () => {
    expect(evaluate([row], asOf('2025-02-09')).duration).toMatchObject({ n: 0, leftOut: 1 });
    expect(evaluate([row], asOf('2025-02-10')).duration).toMatchObject({ n: 1, leftOut: 0 });
  });
  it('where what happened at 00:00 belongs to the day that begins', () => {
    const midnight = rowOf(
      receive('2025-02-03T08:00'),
      verify('2025-02-03T08:00'),
      disposition('2025-02-07T00:00'),
      respond('2025-02-10T00:00'),
    );
    const on = (iso: string) => evaluate([midnight], { ...asOf(iso), denominator: 'dispositioned' });
    expect([on('2025-02-06'), on('2025-02-07')].map(({ followUp }) => followUp.denominator)).toEqual([0, 1]);
    expect([on('2025-02-09'), on('2025-02-10')].map(({ followUp }) => followUp.numerator)).toEqual([0, 1]);
    expect([on('2025-02-09'), on('2025-02-10')].map(({ duration }) => duration.n)).toEqual([0, 1]);
  });
});
