import * as t from 'io-ts';

/** An object with these fields, and these where they are given. What it does not name is left out. */
export const record = <R extends t.Props, O extends t.Props>(required: R, optional: O) =>
  t.exact(t.intersection([t.type(required), t.partial(optional)]));

/** An object with exactly these fields. */
export const fields = <R extends t.Props>(required: R) => t.exact(t.type(required));
