import { isLeft } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { Standing } from '../complaint/standing.js';
import { stageNames, stagesIn, type StageName } from '../complaint/stage.js';
import {
  classifications,
  kinds,
  ratings,
  type Classification,
  type Rating,
} from '../value/classification.js';
import type { Instant } from '../value/instant.js';
import type { Field } from './field.js';
import { nothing, oneOf, yesOrNo } from './leaf.js';
import { Like } from './like.js';

/** The fields of a reception and of a standing, by what reads ids and instants: a command's, or those that are stored. */
export const toldFields = (id: Field<string>, instant: Field<Instant, string>) => ({
  required: {
    receivedAt: instant,
    kind: oneOf(kinds),
    category: id,
    channel: id,
    anonymous: yesOrNo,
    confidential: yesOrNo,
    stage: oneOf(stageNames),
  },
  optional: { agency: id, classification: oneOf(classifications), rating: oneOf(ratings) },
});

interface Told {
  readonly stage: StageName;
  readonly agency?: string | undefined;
  readonly classification?: Classification | undefined;
  readonly rating?: Rating | undefined;
}

const atAgency: ReadonlyArray<StageName> = [...stagesIn('unanswered', 'answered'), 'Closed'];

/** The first field that the stage needs and has not, or has and may not have. */
const misplaced = ({ stage, agency, classification, rating }: Told): keyof Told | undefined => {
  const isAtAgency = atAgency.includes(stage);
  if (isAtAgency !== (agency !== undefined)) return 'agency';
  if (classification !== undefined && !isAtAgency && stage !== 'Verified') return 'classification';
  return rating !== undefined && stage !== 'Closed' ? 'rating' : undefined;
};

/** The same fields, of which each stage has its own. */
export const withStanding = <A extends Told, O>(
  codec: t.Type<A, O>,
  id: t.Mixed,
): t.Type<A & Standing, O & Standing> =>
  new Like<A & Standing, O & Standing>(
    codec,
    // What is not misplaced is one of the shapes of `Standing`, which no type can say of one record of optional fields.
    (u): u is A & Standing => codec.is(u) && misplaced(u) === undefined,
    (u, context) => {
      const read = codec.validate(u, context);
      if (isLeft(read)) return read;
      const field = misplaced(read.right);
      if (field === undefined) return t.success(read.right as A & Standing);
      const value = read.right[field];
      return t.failure(value, t.appendContext(context, field, value === undefined ? id : nothing));
    },
    // Every field of a standing is written as it is.
    (value) => codec.encode(value) as O & Standing,
  );
