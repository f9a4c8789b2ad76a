import { describe, expect, it } from 'vitest';
import { isLeft } from 'fp-ts/lib/Either.js';
import { bangkalan, decodePolicy, nasional, type Duration } from '@pengaduan/core';
import { days, refusals, withClock } from './refusals.js';

const classes = (longest: Duration) => ({
  byClassification: {
    information_request: days(5),
    aspiration: days(5),
    non_supervisory: days(14),
    supervisory: longest,
  },
});

const year = /: a year, since the holidays of later years are not decreed/;
const oneMeaning = /take out .*: one event cannot mean both/;

describe('a policy that contradicts itself is refused, with the field and the reason:', () => {
  it.each<[string, object, string, RegExp]>([
    [
      'a target beyond the limit',
      withClock('response', { target: days(11) }),
      'clocks.response.target',
      /give at most 10 working days, in the unit of the limit/,
    ],
    [
      'a target in another unit than the limit',
      withClock('response', { target: { amount: 1, unit: 'day' } }),
      'clocks.response.target',
      /10 working days, in the unit of the limit/,
    ],
    [
      'a target beyond the limit of one class',
      withClock('resolution', { target: days(6) }, nasional),
      'clocks.resolution.target',
      /at most 5 working days/,
    ],
    [
      'a clock that starts and stops on one event',
      withClock('data', { start: ['dataRequested'], stop: ['dataRequested'] }),
      'clocks.data.stop',
      oneMeaning,
    ],
    [
      'one event of several that starts and stops',
      withClock('response', { stop: ['response', 'reopenedFromClosed'] }),
      'clocks.response.stop',
      /take out reopenedFromClosed, which start has too/,
    ],
    [
      'an event that starts and cancels',
      withClock('response', { cancel: ['declined', 'reopenedFromClosed'] }),
      'clocks.response.cancel',
      oneMeaning,
    ],
    [
      'an event that stops and cancels',
      withClock('response', { cancel: ['declined', 'response'] }),
      'clocks.response.cancel',
      /take out response, which stop has too/,
    ],
    ['nothing that starts', withClock('data', { start: [] }), 'clocks.data.start', /at least one/],
    ['nothing that stops', withClock('data', { stop: [] }), 'clocks.data.stop', /at least one/],
    ['no clock at all', { ...bangkalan, clocks: {} }, 'clocks', /at least one/],
    [
      'a million working days',
      withClock('ombudsman', { limit: days(1_000_000) }),
      'clocks.ombudsman.limit.amount',
      year,
    ],
    [
      'a year and a day',
      withClock('ombudsman', { limit: { amount: 367, unit: 'day' } }),
      'clocks.ombudsman.limit.amount',
      /at most 366 days/,
    ],
    [
      'years of minutes',
      withClock('intake', { limit: { amount: 527_041, unit: 'minute' } }),
      'clocks.intake.limit.amount',
      year,
    ],
    [
      'more than can be counted',
      withClock('intake', { limit: { amount: 9e15, unit: 'hour' } }),
      'clocks.intake.limit.amount',
      /at most 8784 hours/,
    ],
    [
      'a million working days for one class',
      withClock('resolution', { limit: classes(days(1_000_000)) }, nasional),
      'clocks.resolution.limit.byClassification.supervisory.amount',
      year,
    ],
    [
      'an extension of a million working days',
      { ...bangkalan, allows: { reopening: false, extension: { response: 1_000_000 } } },
      'allows.extension.response',
      year,
    ],
    [
      'an extension that is longer than a year in the unit of its limit',
      { ...bangkalan, allows: { reopening: false, extension: { response: 314, intake: 314 } } },
      'allows.extension.response',
      /at most 313 working days/,
    ],
    [
      'an extension of a limit by class that is longer than a year',
      { ...nasional, allows: { reopening: false, extension: { resolution: 314 } } },
      'allows.extension.resolution',
      /at most 313 working days/,
    ],
    [
      'a limit of nothing',
      withClock('data', { limit: days(0) }),
      'clocks.data.limit.amount',
      /whole number from 1/,
    ],
    ...['\u001b[31mSOP', 'SOP\u0000', 'SOP \ud800', 'SOP\n112', 'SOP \u202e211'].map(
      (name): [string, object, string, RegExp] => [
        `the name ${JSON.stringify(name)}`,
        { ...bangkalan, name: { id: 'SOP', en: name } },
        'name.en',
        /without .* control characters/,
      ],
    ),
    ...['../../x', '..', '.x', 'x.', 'a/b', 'a:b', 'CON', 'nul.json', 'sumenép', '', 'x'.repeat(65)].map(
      (id): [string, object, string, RegExp] => [
        `the id ${JSON.stringify(id)}`,
        { ...bangkalan, id },
        'id',
        /so that it can name a file/,
      ],
    ),
  ])('%s', (_, policy, field, reason) => {
    const found = refusals(policy);
    expect(found).toHaveLength(1);
    expect(found[0]?.split(':')[0]).toBe(field);
    expect(found[0]).toMatch(reason);
    const read = decodePolicy(policy);
    expect(isLeft(read) && read.left[0]?.missing).toBe(false);
  });
  it('every contradiction at once, beside the fields that do not exist', () => {
    const wrong = { ...withClock('data', { start: [], stop: [] }), weak: 5 };
    expect(refusals(wrong).map((one) => one.split(':')[0])).toEqual([
      'weak',
      'clocks.data.start',
      'clocks.data.stop',
    ]);
  });
});

describe('a policy that does not contradict itself is read:', () => {
  it.each<[string, object]>([
    ['a target that is the limit', withClock('response', { target: days(10) })],
    ['a target within the limits of all classes', withClock('resolution', { target: days(5) }, nasional)],
    ['a reception that starts one clock and stops another', bangkalan],
    ['a year in each unit', withClock('ombudsman', { limit: days(313) })],
    ['a year of minutes', withClock('intake', { limit: { amount: 527_040, unit: 'minute' } })],
    ...['sumenep', 'Sumenep-2025', 'sop_112.v2', 'a', 'context', 'com', '3526'].map(
      (id): [string, object] => [`the id ${id}`, { ...bangkalan, id }],
    ),
  ])('%s', (_, policy) => expect(refusals(policy)).toEqual([]));
});
