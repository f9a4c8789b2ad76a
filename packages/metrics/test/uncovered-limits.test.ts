import { bangkalan, standardContext, type Command } from '@pengaduan/core';
import { contextUnder, decline, disposition, receive, respond, verify } from '@pengaduan/core/testing';
import { explain, figures, figuresJson, holdingJson, type Row } from '@pengaduan/metrics';
import { describe, expect, it } from 'vitest';
import { day, question } from './question.js';
import { rowUnder } from './row-of.js';

const rowOf = (...commands: ReadonlyArray<Command>): Row => rowUnder(standardContext(), commands);

describe('a limit of a year before the calendar', () => {
  // Verified after 111 days and answered after 164 more: late by any calendar, which nobody has.
  const old = [
    rowOf(
      receive('2019-02-01T08:00'),
      verify('2019-05-23T08:00'),
      disposition('2019-05-23T08:01', 'dlh'),
      respond('2019-11-03T08:00', 'substantive', 'dlh'),
    ),
    rowOf(receive('2019-02-01T08:00')),
  ];
  const asked = { ...question, from: day('2019-01-01'), to: day('2019-12-31') };

  it('is neither met nor late nor missed nor open, and in no share', () => {
    const { limits } = figuresJson(figures(old, asked), asked);
    const none = { open: 0, met: 0, late: 0, missed: 0, cancelled: 0 };
    const onTime = { numerator: 0, denominator: 0, percent: null };
    expect(limits['verification']).toMatchObject({ ...none, uncovered: 2, onTime });
    expect(limits['response']).toMatchObject({ ...none, uncovered: 1, onTime });
  });
  it('makes an agency neither on time nor overdue', () => {
    const own = figures(old, asked).holdings.get('dlh');
    expect(own && holdingJson(own)).toMatchObject({ answered: 1, onTime: 0, overdue: 0, uncovered: 1 });
    expect(explain('holdings', old, asked)).toMatchObject([{ isOnTime: false, isUncovered: true }]);
  });
  it('is that of each agency that had the report while it ran, and of none that had it before', () => {
    const response = { ...bangkalan.clocks.response!, start: ['firstDisposition'] } as const;
    const goesOn = contextUnder({ ...bangkalan, clocks: { ...bangkalan.clocks, response } });
    const handedOn = rowUnder(goesOn, [
      receive('2019-02-01T08:00'),
      verify('2019-05-23T08:00'),
      disposition('2019-05-23T08:01', 'dlh'),
      disposition('2019-07-01T08:00', 'dishub'),
      respond('2019-11-03T08:00', 'substantive', 'dishub'),
      disposition('2019-11-04T08:00', 'dlh'),
    ]);
    const held = explain('holdings', [handedOn], asked).map((one) => [one.agency, one.isUncovered]);
    expect(held).toEqual([
      ['dlh', true],
      ['dishub', true],
      ['dlh', false],
    ]);
    const declined = rowUnder(goesOn, [
      receive('2019-02-01T08:00'),
      verify('2019-05-23T08:00'),
      disposition('2019-05-23T08:01', 'dlh'),
      decline('2019-07-01T08:00', 'dlh'),
      disposition('2019-07-01T08:00', 'dishub'),
    ]);
    const after = explain('holdings', [declined], asked).map((one) => [one.agency, one.isUncovered]);
    expect(after.at(-1)).toEqual(['dishub', false]);
  });
});

describe('a limit that reaches into a coming year without a decree', () => {
  const asked = (asOf: string) => ({
    ...question,
    ...{ from: day('2027-12-01'), to: day('2027-12-31'), asOf: day(asOf) },
  });
  const verification = (row: Row, asOf: string) => figures([row], asked(asOf)).limits.get('verification');
  const received = receive('2027-12-30T08:00');

  it('is open until that year, and nobody knows from then on', () => {
    expect(verification(rowOf(received), '2027-12-30')).toMatchObject({ open: 1, uncovered: 0 });
    expect(verification(rowOf(received), '2028-01-20')).toMatchObject({ open: 0, uncovered: 1 });
  });
  it('is not that of the agency that had handed the report on when it began', () => {
    const row = rowOf(
      receive('2027-12-01T08:00'),
      verify('2027-12-02T08:00'),
      disposition('2027-12-03T08:00', 'dlh'),
      disposition('2027-12-29T08:00', 'dishub'),
    );
    const held = explain('holdings', [row], asked('2028-01-20')).map((one) => [one.agency, one.isUncovered]);
    expect(held).toEqual([
      ['dlh', false],
      ['dishub', true],
    ]);
  });
  it('is met by what is done before that year', () => {
    const row = rowOf(received, verify('2027-12-31T08:00'));
    expect(verification(row, '2028-01-20')).toMatchObject({ met: 1, uncovered: 0 });
  });
});
