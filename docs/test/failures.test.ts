import { expect, it } from 'vitest';
import { failureTypes } from './failures.js';

it('of every failure that a public function answers with there is a sentence', () => {
  const failures = failureTypes();
  expect(failures.length).toBeGreaterThan(30);
  expect(failures.filter(({ isDescribed }) => !isDescribed).map(({ name }) => name)).toEqual([]);
});
