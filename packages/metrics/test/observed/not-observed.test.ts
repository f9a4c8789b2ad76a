import { describe, expect, it } from 'vitest';
import { standardContext, type Command } from '@pengaduan/core';
import { at, disposition, observe, reclassify, respond, verify } from '@pengaduan/core/testing';
import { evaluate, evaluateBy, evaluationJson, type Row } from '@pengaduan/metrics';
import { day, question } from '../question.js';
import { played } from './played.js';

const rowOf = (...commands: ReadonlyArray<Command>): Row => {
  const { row, refused } = played(standardContext(), commands);
  if (row === undefined) throw new Error(refused.join());
  return row;
};
const asOf = (iso: string) => ({ ...question, asOf: day(iso) });
const on = (row: Row, iso: string) => evaluate([row], asOf(iso));
const received = { received: 1, notObserved: 0 };
const notObserved = { received: 0, notObserved: 1 };

describe('a report that only a list shows', () => {
  const row = rowOf(observe('2025-03-10T08:00', 'Closed'));

  it('is not observed as of a day before, and in no numerator or denominator', () => {
    const before = on(row, '2025-03-09');
    expect(before).toMatchObject({
      ...notObserved,
      followUp: { numerator: 0, denominator: 0, percent: null },
      completion: { denominator: 0 },
      duration: { n: 0, leftOut: 0 },
    });
    expect(on(row, '2025-03-10')).toMatchObject({
      ...received,
      followUp: { numerator: 1, denominator: 1 },
      duration: { n: 0, leftOut: 1 },
    });
    const dispositioned = evaluate([row], { ...asOf('2025-03-10'), denominator: 'dispositioned' });
    expect(dispositioned.followUp).toMatchObject({ numerator: 1, denominator: 1 });
  });
  it('is counted so in its group, and said in the JSON where there is one', () => {
    const groups = evaluateBy([row], 'agency', asOf('2025-03-09'));
    expect([...groups].map(([name, group]) => [name, group.notObserved])).toEqual([['-', 1]]);
    expect(evaluationJson(on(row, '2025-03-09'), asOf('2025-03-09'))).toMatchObject({ notObserved: 1 });
    expect(evaluationJson(on(row, '2025-03-10'), asOf('2025-03-10'))).not.toHaveProperty('notObserved');
  });
  it('is not there before the reception that the list tells', () => {
    expect(on(row, '2025-02-02')).toMatchObject({ received: 0, notObserved: 0 });
    expect(on(row, '2025-02-03')).toMatchObject(notObserved);
  });
  it('is as the log says as of the days before, once one is imported', () => {
    const told = rowOf(observe('2025-03-10T08:00', 'Closed'), ...at.InProcess);
    expect(on(told, '2025-02-03').byStage).toMatchObject({ dispositioned: 1 });
    expect(on(told, '2025-02-05').byStage).toMatchObject({ inProcess: 1 });
    expect(on(told, '2025-03-10')).toMatchObject({ byStage: { closed: 1 }, duration: { n: 1 } });
  });
});

describe('what an observation hides is no duration', () => {
  const later = [disposition('2025-03-11T08:00'), respond('2025-03-12T08:00')];
  it.each([
    ['a later disposition is not the first', observe('2025-03-10T08:00', 'Verified'), later],
    [
      'a later response to one that an agency had',
      observe('2025-03-10T08:00', 'Dispositioned'),
      later.slice(1),
    ],
  ])('%s', (_, list, rest) => {
    expect(on(rowOf(list, ...rest), '2025-03-31').duration).toMatchObject({ n: 0, leftOut: 1 });
  });
  it('but where the log tells the same, nothing is hidden', () => {
    const list = observe('2025-02-04T08:00', 'Verified');
    const told = rowOf(...at.Verified, list, ...later);
    expect(on(told, '2025-03-31').duration).toMatchObject({ n: 1, workingDays: { sum: 1 } });
    const answered = rowOf(
      ...at.Dispositioned,
      observe('2025-03-10T08:00', 'Dispositioned'),
      ...later.slice(1),
    );
    expect(on(answered, '2025-03-31').duration.n).toBe(1);
    const elsewhere = rowOf(...at.Dispositioned, observe('2025-03-10T08:00', 'InProcess'), ...later.slice(1));
    expect(on(elsewhere, '2025-03-31').duration.n).toBe(0);
  });
});

describe('the class of an observed report', () => {
  const classOn = (row: Row, iso: string) => [...evaluateBy([row], 'classification', asOf(iso)).keys()];
  it('is unknown until somebody tells it', () => {
    const row = rowOf(
      observe('2025-03-10T08:00', 'Dispositioned'),
      reclassify('2025-03-12T08:00', 'supervisory'),
    );
    expect([classOn(row, '2025-03-11'), classOn(row, '2025-03-12')]).toEqual([['-'], ['supervisory']]);
  });
  it('is the one that facts told before, also where they are told later', () => {
    const list = observe('2025-03-10T08:00', 'InProcess');
    expect(classOn(rowOf(...at.Verified, list), '2025-03-10')).toEqual(['non_supervisory']);
    expect(classOn(rowOf(list, ...at.Verified), '2025-03-10')).toEqual(['non_supervisory']);
  });
  it('may be given at a verification as ever', () => {
    const row = rowOf(observe('2025-03-10T08:00', 'Received'), verify('2025-03-11T08:00', 'aspiration'));
    expect(classOn(row, '2025-03-11')).toEqual(['aspiration']);
  });
});
