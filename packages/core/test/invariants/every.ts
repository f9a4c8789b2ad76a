import fc from 'fast-check';
import { inject } from 'vitest';
import { aLife, type Life, type Lived } from '@pengaduan/core/testing';

const numRuns = 300 * inject('times');

/** Checks every life under `bangkalan`, `nasional` and random policies. */
export const everyLife = (check: (life: Life) => void): void =>
  fc.assert(
    fc.property(aLife, (life) => check(life)),
    { numRuns },
  );

/** Checks every accepted command of every life. */
export const everyStep = (check: (lived: Lived, life: Life) => void): void =>
  everyLife((life) => life.lived.forEach((lived) => check(lived, life)));
