import { isLeft, left, type Either } from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { clockTriggers } from '../complaint/clock/trigger.js';
import { amendmentRules, clockEnds, pendingRules, countedByChoices, type Policy } from '../complaint/policy.js';
import { classifications } from '../value/classification.js';
import { clockNames, type ClockName } from '../value/clock-name.js';
import { units } from '../value/duration.js';
import type { Invalid } from '../value/invalid.js';
import { invalidOf, unknownFields } from './invalid.js';
import type { JsonObject } from './json.js';
import { date, oneOf, opaqueId, title, wholeFrom, yesOrNo, zone } from './leaf.js';
import { fields, record } from './record.js';

const limit = fields({ amount: wholeFrom(1), unit: oneOf(units) });
const [a, b, c, d] = classifications;
const byClassification = fields({
  byClassification: fields({ [a]: limit, [b]: limit, [c]: limit, [d]: limit }),
});

const rule = record(
  {
    kind: oneOf(['limit', 'wait']),
    start: t.readonlyArray(oneOf(clockTriggers)),
    stop: t.readonlyArray(oneOf(clockTriggers)),
    limit: t.union([limit, byClassification]),
    pending: oneOf(pendingRules),
    end: oneOf(clockEnds),
  },
  { target: limit, countedBy: oneOf(countedByChoices) },
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
 * Reads a policy from a file: plain JSON, as `pengaduan policy show` prints it. Every field that is not as it must be
 * is named, and so is every one that does not exist.
 */
export const decodePolicy = (input: unknown): Either<ReadonlyArray<Invalid>, Policy> => {
  const read = policy.decode(input);
  if (isLeft(read)) return left(invalidOf(read.left));
  const unknown = unknownFields(input, read.right);
  return unknown.length > 0 ? left(unknown) : read;
};

/** A policy as plain JSON, as a file may hold it. */
export const encodePolicy = (value: Policy): JsonObject => policy.encode(value);
