import * as t from 'io-ts';

/** A codec for what another one describes as well, with rules of its own: the form is that of the other. */
export class Like<A, O> extends t.Type<A, O> {
  readonly form: t.Decoder<unknown, unknown>;
  constructor(
    form: t.Decoder<unknown, unknown>,
    is: t.Is<A>,
    validate: t.Validate<unknown, A>,
    encode: t.Encode<A, O>,
  ) {
    super(form.name, is, validate, encode);
    this.form = form;
  }
}
