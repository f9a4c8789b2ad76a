import * as t from 'io-ts';

/** What a field of outside input must be. Words make a sentence with the remedy of it. */
export type Expected =
  | { readonly type: 'oneOf'; readonly values: ReadonlyArray<string | number | boolean> }
  | { readonly type: 'object' }
  | { readonly type: 'list' }
  | { readonly type: 'instant' }
  | { readonly type: 'date' }
  | { readonly type: 'complaintId' }
  | { readonly type: 'commandId' }
  | { readonly type: 'opaqueId' }
  | { readonly type: 'reason' }
  | { readonly type: 'text' }
  | { readonly type: 'wholeNumber'; readonly from: number }
  /** There is no such field here. */
  | { readonly type: 'nothing' };

/** A codec that can say what it expects. */
export class Field<A, O = A> extends t.Type<A, O> {
  readonly expected: Expected;
  constructor(expected: Expected, is: t.Is<A>, validate: t.Validate<unknown, A>, encode: t.Encode<A, O>) {
    super(expected.type, is, validate, encode);
    this.expected = expected;
  }
}

/** A codec whose outside and inside are the same, given by a predicate. */
export const same = <A>(expected: Expected, is: t.Is<A>): Field<A> =>
  new Field<A>(
    expected,
    is,
    (u, context) => (is(u) ? t.success(u) : t.failure(u, context)),
    (value) => value,
  );
