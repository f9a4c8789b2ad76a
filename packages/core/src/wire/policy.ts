import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { clockTriggers } from '../complaint/clock/trigger.js';
import {
  amendmentRules,
  clockEnds,
  clockKinds,
  pendingRules,
  countedByChoices,
  type Allowance,
  type ClockRule,
  type Policy,
} from '../complaint/policy.js';
import { classifications } from '../value/classification.js';
import { clockNames, type ClockName } from '../value/clock-name.js';
import { units } from '../value/duration.js';
import type { Invalid } from '../value/invalid.js';
import { invalidOf, unknownFields } from './invalid.js';
import { isObject, type JsonObject } from './json.js';
import type { Field } from './field.js';
import {
  anyWholeFrom,
  date,
  oneOf,
  opaqueId,
  policyId,
  storedId,
  storedText,
  title,
  wholeFrom,
  yesOrNo,
  zone,
} from './leaf.js';
import { contradictions } from './policy-contradiction.js';
import { fields, record } from './record.js';
import { decodeBy } from './stored-event.js';

const limit = fields({ amount: anyWholeFrom(1), unit: oneOf(units) });
const [a, b, c, d] = classifications;
const byClassification = fields({
  byClassification: fields({ [a]: limit, [b]: limit, [c]: limit, [d]: limit }),
});

/** By its form, so that what is wrong is said of the one that was meant. */
const allowance = new t.Type<Allowance, JsonObject>(
  'allowance',
  t.union([limit, byClassification]).is,
  (u, context) =>
    isObject(u) && 'byClassification' in u
      ? byClassification.validate(u, context)
      : limit.validate(u, context),
  (value) => ('byClassification' in value ? byClassification.encode(value) : limit.encode(value)),
);

const ofAny = {
  start: t.readonlyArray(oneOf(clockTriggers)),
  stop: t.readonlyArray(oneOf(clockTriggers)),
  limit: allowance,
  pending: oneOf(pendingRules),
};
const optional = {
  countedBy: oneOf(countedByChoices),
  cancel: t.readonlyArray(oneOf(clockTriggers)),
};
const limitRule = record(
  { kind: oneOf(['limit']), ...ofAny, end: oneOf(['note']) },
  { target: limit, ...optional },
);
const waitRule = record({ kind: oneOf(['wait']), ...ofAny, end: oneOf(clockEnds) }, optional);
const ofNoKind = fields({ kind: oneOf(clockKinds), ...ofAny, end: oneOf(clockEnds) });

/** By its kind, so that what is wrong is said once and not for each kind. */
const rule = new t.Type<ClockRule, JsonObject>(
  'rule',
  t.union([limitRule, waitRule]).is,
  (u, context) => {
    const kind = isObject(u) ? u['kind'] : undefined;
    if (kind === 'limit') return limitRule.validate(u, context);
    if (kind === 'wait') return waitRule.validate(u, context);
    const read = ofNoKind.validate(u, context);
    return isLeft(read) ? read : t.failure(u, context);
  },
  (value) => (value.kind === 'limit' ? limitRule.encode(value) : waitRule.encode(value)),
);

const perClock = <C extends t.Mixed>(codec: C) => {
  const entries = clockNames.map((name) => [name, codec] as const);
  return t.exact(t.partial(Object.fromEntries(entries) as Record<ClockName, C>));
};

/** The shape of a policy, given what its texts may be. */
const policyOf = (id: Field<string>, opaque: Field<string>, text: Field<string>) => {
  const regionalDay = fields({ date, name: text, decree: text });
  const workingWeek = {
    week: oneOf([5, 6]),
    closed: t.readonlyArray(regionalDay),
    worked: t.readonlyArray(regionalDay),
  };
  return record(
    {
      id,
      version: wholeFrom(1),
      name: fields({ id: text, en: text }),
      source: text,
      zone,
      ...workingWeek,
      amendments: oneOf(amendmentRules),
      allows: fields({ reopening: yesOrNo, extension: perClock(anyWholeFrom(1)) }),
      clocks: perClock(rule),
    },
    { region: opaque, agencies: t.record(opaque, record(workingWeek, { region: opaque })) },
  );
};
const policy = policyOf(policyId, opaqueId, title);
// A policy that was adopted is read by its shape alone: complaints were received under it, whatever is asked of new ones.
const storedPolicy = policyOf(storedId, storedId, storedText);

/**
 * Reads a policy from JSON, as `encodePolicy` and `pengaduan policy show` write it. Every field that is not valid, is
 * missing, does not exist in a policy, or makes no sense beside the others is named. Whether its days make a calendar is
 * checked by `contextOf`.
 * @example
 * import { bangkalan, decodePolicy, encodePolicy } from '@pengaduan/core';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const read = decodePolicy({ ...encodePolicy(bangkalan), week: 7 });
 * if (isLeft(read)) console.log(read.left.map(({ field }) => field)); // [ 'week' ]
 */
export const decodePolicy = (input: unknown): Either<ReadonlyArray<Invalid>, Policy> => {
  const read = policy.decode(input);
  if (isLeft(read)) return left(invalidOf(read.left));
  const invalid = [...unknownFields(input, read.right), ...contradictions(read.right)];
  return invalid.length > 0 ? left(invalid) : read;
};

/**
 * A policy as JSON, to be kept in a file and changed there.
 * @example
 * import { bangkalan, encodePolicy } from '@pengaduan/core';
 * console.log(encodePolicy(bangkalan)['zone']); // Asia/Jakarta
 */
export const encodePolicy = (value: Policy): JsonObject => policy.encode(value);

/** The type under which a journal keeps a policy. */
export const policyAdopted = 'PolicyAdopted';

/** Reads a policy that a journal keeps. */
export const decodePolicyAdopted = decodeBy<Policy>(
  new Map([[policyAdopted, { version: 1, codec: storedPolicy, upcasts: {} }]]),
);
