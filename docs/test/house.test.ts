import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { arrowsBetween, drawn } from '../house.js';
import { root } from './checkout.js';

it('docs/house.md shows the imports of today; if not: npm run build && node docs/house.js', () => {
  const page = readFileSync(join(root, 'docs/house.md'), 'utf8');
  expect(page.match(/^flowchart TD$/gm)).toHaveLength(4);
  expect(page).toBe(drawn());
});

it('an arrow is left out where others lead there, and drawn where it is part of a circle', () => {
  const drawnOf = (...edges: ReadonlyArray<string>): string =>
    [
      ...arrowsBetween(
        edges.map((edge) => edge.split('')),
        (place: string) => place,
      ),
    ]
      .flatMap(([from, to]) => [...(to as Set<string>)].map((one) => `${String(from)}${one}`))
      .sort()
      .join(' ');
  expect(drawnOf('ab', 'bc', 'ac', 'cd', 'ad', 'bd', 'aa')).toBe('ab bc cd');
  expect(drawnOf('ab', 'ba', 'ac', 'bc')).toBe('ab ba bc');
  expect(drawnOf('ab', 'bc', 'ca', 'ac')).toBe('ab ac bc ca');
});
