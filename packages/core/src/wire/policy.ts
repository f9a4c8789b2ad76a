import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { clockTriggers } from '../complaint/clock/trigger.js';
import {
  amendmentRules,
  clockEnds,
  clockKinds,
  pendingRules,
  countedByChoices,
  type ClockRule,
  type Policy,
} from '../complaint/policy.js';
import { classifications } from '../value/classification.js';
import { clockNames, type ClockName } from '../value/clock-name.js';
import { units } from '../value/duration.js';
import type { Invalid } from '../value/invalid.js';
import { invalidOf, unknownFields } from './invalid.js';
import { isObject, type JsonObject } from './json.js';
import { date, oneOf, opaqueId, title, wholeFrom, yesOrNo, zone } from './leaf.js';
import { fields, record } from './record.js';
import { decodeBy } from './stored-event.js';

const limit = fields({ amount: wholeFrom(1), unit: oneOf(units) });
const [a, b, c, d] = classifications;
const byClassification = fields({
  byClassification: fields({ [a]: limit, [b]: limit, [c]: limit, [d]: limit }),
});

const ofAny = {
  start: t.readonlyArray(oneOf(clockTriggers)),
  stop: t.readonlyArray(oneOf(clockTriggers)),
  limit: t.union([limit, byClassification]),
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
  (u): u is ClockRule => limitRule.is(u) || waitRule.is(u),
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

const regionalDay = fields({ date, name: title, decree: title });

const workingWeek = {
  week: oneOf([5, 6]),
  closed: t.readonlyArray(regionalDay),
  worked: t.readonlyArray(regionalDay),
};

const policy = record(
  {
    id: opaqueId,
    version: wholeFrom(1),
    name: fields({ id: title, en: title }),
    source: title,
    zone,
    ...workingWeek,
    amendments: oneOf(amendmentRules),
    allows: fields({ reopening: yesOrNo, extension: perClock(wholeFrom(1)) }),
    clocks: perClock(rule),
  },
  { region: opaqueId, agencies: t.record(opaqueId, record(workingWeek, { region: opaqueId })) },
);

/**
 * Reads a policy from JSON, as `encodePolicy` and `pengaduan policy show` write it. Every field that is not valid, is
 * missing, or does not exist in a policy is named. Whether its days make a calendar is checked by `contextOf`.
 * @example
 * import { bangkalan, decodePolicy, encodePolicy } from '@pengaduan/core';
 * import { isLeft } from 'fp-ts/lib/Either.js';
 * const read = decodePolicy({ ...encodePolicy(bangkalan), week: 7 });
 * if (isLeft(read)) console.log(read.left.map(({ field }) => field)); // [ 'week' ]
 */
export const decodePolicy = (input: unknown): Either<ReadonlyArray<Invalid>, Policy> => {
  const read = policy.decode(input);
  if (isLeft(read)) return left(invalidOf(read.left));
  const unknown = unknownFields(input, read.right);
  return unknown.length > 0 ? left(unknown) : read;
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
  new Map([[policyAdopted, { version: 1, codec: policy, upcasts: {} }]]),
);
