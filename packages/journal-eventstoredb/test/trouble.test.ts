import { ErrorType } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { troubleOf } from '../src/trouble.js';

/** What is made of a class without a code; of what is not named here: refused, and nothing was written. */
const classes: Readonly<Partial<Record<ErrorType, object>>> = {
  [ErrorType.TIMEOUT]: { is: 'passing', written: 'open' },
  [ErrorType.DEADLINE_EXCEEDED]: { is: 'passing', written: 'open' },
  [ErrorType.UNAVAILABLE]: { is: 'passing', written: 'open' },
  [ErrorType.CANCELLED]: { is: 'passing', written: 'open' },
  [ErrorType.NOT_LEADER]: { is: 'passing', written: 'no' },
  [ErrorType.ACCESS_DENIED]: { is: 'denied' },
  [ErrorType.STREAM_DELETED]: { is: 'deleted' },
  [ErrorType.STREAM_NOT_FOUND]: { is: 'not-found' },
  [ErrorType.WRONG_EXPECTED_VERSION]: { is: 'wrong-version', actual: 'no_stream' },
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: { is: 'too-large' },
  [ErrorType.INVALID_ARGUMENT]: { is: 'refused', written: 'no' },
};

/** The same for a bare gRPC error, as the client lets it through when it had no connection yet. */
const codes: Readonly<Record<number, object>> = {
  1: { is: 'passing', written: 'open' },
  2: { is: 'refused', written: 'open' },
  4: { is: 'passing', written: 'open' },
  7: { is: 'denied' },
  8: { is: 'passing', written: 'open' },
  10: { is: 'passing', written: 'open' },
  13: { is: 'passing', written: 'open' },
  14: { is: 'passing', written: 'open' },
  16: { is: 'denied' },
};

describe('what went wrong is known', () => {
  for (const [type, trouble] of Object.entries(classes))
    it(`by its class alone: ${type}`, () => expect(troubleOf({ type })).toMatchObject(trouble));

  for (let code = 1; code <= 16; code++)
    it(`by its gRPC code alone: ${code}`, () => {
      const expected = codes[code] ?? { is: 'refused', written: 'no' };
      expect(troubleOf(Object.assign(new Error('bare'), { code }))).toMatchObject(expected);
    });

  it('by neither: the client gave up before it had a connection', () => {
    const gaveUp = { is: 'passing', written: 'no' };
    for (const error of [new Error('Failed to discover after 10 attempts.'), 'text', undefined, null])
      expect(troubleOf(error)).toMatchObject(gaveUp);
  });

  it('and its actual revision is never trusted to be a number', () => {
    const type = ErrorType.WRONG_EXPECTED_VERSION;
    for (const [actualVersion, actual] of [
      [3n, 3n],
      ['no_stream', 'no_stream'],
      [-1n, 'no_stream'],
      [undefined, 'no_stream'],
    ])
      expect(troubleOf({ type, actualVersion })).toEqual({ is: 'wrong-version', actual });
  });

  it('without a word of its message: that may hold what nobody should read', () => {
    for (const error of [
      new Error('secret'),
      { type: ErrorType.UNAVAILABLE, message: 'secret' },
      { code: 3, message: 'secret' },
    ])
      expect(JSON.stringify(troubleOf(error))).not.toContain('secret');
  });
});
