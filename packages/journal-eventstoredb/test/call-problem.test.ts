import { ErrorType } from '@eventstore/db-client';
import { describe, expect, it } from 'vitest';
import { callProblemOf } from '../src/call-problem.js';

/** What each class means where there is no code. One that is not named here is refused, and nothing was written. */
const classes: Readonly<Partial<Record<ErrorType, object>>> = {
  [ErrorType.TIMEOUT]: { kind: 'temporary', written: 'unknown' },
  [ErrorType.DEADLINE_EXCEEDED]: { kind: 'temporary', written: 'unknown' },
  [ErrorType.UNAVAILABLE]: { kind: 'temporary', written: 'unknown' },
  [ErrorType.CANCELLED]: { kind: 'temporary', written: 'unknown' },
  [ErrorType.NOT_LEADER]: { kind: 'temporary', written: 'no' },
  [ErrorType.ACCESS_DENIED]: { kind: 'denied' },
  [ErrorType.STREAM_DELETED]: { kind: 'deleted' },
  [ErrorType.STREAM_NOT_FOUND]: { kind: 'not-found' },
  [ErrorType.WRONG_EXPECTED_VERSION]: { kind: 'wrong-revision', actual: 'no_stream' },
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED]: { kind: 'too-large' },
  [ErrorType.INVALID_ARGUMENT]: { kind: 'refused', written: 'no' },
};

/** The same for an error of gRPC alone, which the client lets through while it has no connection. */
const codes: Readonly<Record<number, object>> = {
  1: { kind: 'temporary', written: 'unknown' },
  2: { kind: 'refused', written: 'unknown' },
  4: { kind: 'temporary', written: 'unknown' },
  7: { kind: 'denied' },
  8: { kind: 'temporary', written: 'unknown' },
  10: { kind: 'temporary', written: 'unknown' },
  13: { kind: 'temporary', written: 'unknown' },
  14: { kind: 'temporary', written: 'unknown' },
  16: { kind: 'denied' },
};

describe('what went wrong is known', () => {
  for (const [type, problem] of Object.entries(classes))
    it(`by its class alone: ${type}`, () => expect(callProblemOf({ type })).toMatchObject(problem));

  for (let code = 1; code <= 16; code++)
    it(`by its gRPC code alone: ${code}`, () => {
      const expected = codes[code] ?? { kind: 'refused', written: 'no' };
      expect(callProblemOf(Object.assign(new Error('bare'), { code }))).toMatchObject(expected);
    });

  it('by neither: the client gave up before it had a connection', () => {
    const gaveUp = { kind: 'temporary', written: 'no' };
    for (const error of [new Error('Failed to discover after 10 attempts.'), 'text', undefined, null])
      expect(callProblemOf(error)).toMatchObject(gaveUp);
  });

  it('and its actual revision is never trusted to be a number', () => {
    const type = ErrorType.WRONG_EXPECTED_VERSION;
    for (const [actualVersion, actual] of [
      [3n, 3n],
      ['no_stream', 'no_stream'],
      [-1n, 'no_stream'],
      [undefined, 'no_stream'],
    ])
      expect(callProblemOf({ type, actualVersion })).toEqual({ kind: 'wrong-revision', actual });
  });

  it('without a word of its message: that may hold what nobody should read', () => {
    for (const error of [
      new Error('secret'),
      { type: ErrorType.UNAVAILABLE, message: 'secret' },
      { code: 3, message: 'secret' },
    ])
      expect(JSON.stringify(callProblemOf(error))).not.toContain('secret');
  });
});
