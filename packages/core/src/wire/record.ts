import { isLeft } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { isObject } from './json.js';
import { Like } from './like.js';

type Values = Record<string, unknown>;

const nowhere: t.Context = [];

/**
 * The same codec, which reads what is right in one pass, and writes in one. io-ts makes the path to each field on its way,
 * and several copies: it is asked again only where something is wrong, to name it. Fields keep the order they come in.
 */
const direct = <C extends t.Mixed>(
  codec: C,
  required: t.Props,
  optional: t.Props,
): t.Type<t.TypeOf<C>, t.OutputOf<C>> => {
  const known = new Map(Object.entries({ ...optional, ...required }));
  const needed = Object.keys(required);

  const read = (u: unknown): Values | undefined => {
    if (!isObject(u)) return undefined;
    const result: Values = {};
    let missing = needed.length;
    for (const key of Object.keys(u)) {
      const field = known.get(key);
      if (field === undefined) continue;
      const value = u[key];
      const isRequired = Object.hasOwn(required, key);
      if (isRequired) missing--;
      const done = value === undefined && !isRequired ? undefined : field.validate(value, nowhere);
      if (done !== undefined && isLeft(done)) return undefined;
      result[key] = done?.right;
    }
    return missing === 0 ? result : undefined;
  };

  const write = (value: Values): Values => {
    const result: Values = {};
    for (const key of Object.keys(value)) {
      const field = known.get(key);
      const inside = value[key];
      if (field !== undefined) result[key] = inside === undefined ? inside : field.encode(inside);
    }
    return result;
  };

  return new Like<t.TypeOf<C>, t.OutputOf<C>>(
    codec,
    (u): u is t.TypeOf<C> => codec.is(u),
    (u, context) => {
      const result = read(u);
      return result === undefined ? codec.validate(u, context) : t.success(result);
    },
    write,
  );
};

/** An object with these fields, and these where they are given. What it does not name is left out. */
export const record = <R extends t.Props, O extends t.Props>(required: R, optional: O) =>
  direct(t.exact(t.intersection([t.type(required), t.partial(optional)])), required, optional);

/** An object with exactly these fields. */
export const fields = <R extends t.Props>(required: R) => direct(t.exact(t.type(required)), required, {});
