import { isRight } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { roles, type Actor } from '../value/actor.js';
import { nothing, oneOf, opaqueId } from './leaf.js';
import { Like } from './like.js';
import { record } from './record.js';

const shape = record({ role: oneOf(roles), id: opaqueId }, { agency: opaqueId });

/** Who acts: `agency` is a liaison's, and only a liaison's. */
export const actor = new Like<Actor, Actor>(
  shape,
  (u): u is Actor => shape.is(u) && (u.role === 'liaison') === (u.agency !== undefined),
  (u, context) => {
    const read = shape.validate(u, context);
    if (!isRight(read)) return read;
    const { role, id, agency } = read.right;
    if (role === 'liaison') {
      return agency === undefined
        ? t.failure(undefined, t.appendContext(context, 'agency', opaqueId))
        : t.success({ role, id, agency });
    }
    return agency === undefined
      ? t.success({ role, id })
      : t.failure(agency, t.appendContext(context, 'agency', nothing));
  },
  (value) => value,
);
