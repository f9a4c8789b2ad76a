import * as t from 'io-ts';
import type { Expected } from '../value/invalid.js';

/** A codec that can say what it expects. */
export class Field<A, O = A> extends t.Type<A, O> {
  readonly expected: Expected;
  /** The regular expression of a text. */
  readonly pattern: string | undefined;
  constructor(
    expected: Expected,
    is: t.Is<A>,
    validate: t.Validate<unknown, A>,
    encode: t.Encode<A, O>,
    pattern?: string,
  ) {
    super(expected.type, is, validate, encode);
    this.expected = expected;
    this.pattern = pattern;
  }
}

/** A codec whose outside and inside are the same, given by a predicate. */
export const same = <A>(expected: Expected, is: t.Is<A>, pattern?: string): Field<A> =>
  new Field<A>(
    expected,
    is,
    (u, context) => (is(u) ? t.success(u) : t.failure(u, context)),
    t.identity,
    pattern,
  );
