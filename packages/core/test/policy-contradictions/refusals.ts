import { isRight } from 'fp-ts/lib/Either.js';
import {
  bangkalan,
  decodePolicy,
  describeInvalid,
  type ClockName,
  type Duration,
  type Policy,
} from '@pengaduan/core';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Every field that is refused, with the reason in English. */
export const refusals = (policy: unknown): ReadonlyArray<string> => {
  const read = decodePolicy(json(policy));
  return isRight(read) ? [] : read.left.map((one) => `${one.field}: ${describeInvalid(one, 'en')}`);
};
export const withClock = (clock: ClockName, change: object, policy: Policy = bangkalan): object => ({
  ...policy,
  clocks: { ...policy.clocks, [clock]: { ...policy.clocks[clock], ...change } },
});
export const days = (amount: number): Duration => ({ amount, unit: 'workingDay' });
