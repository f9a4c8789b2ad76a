import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTurn } from '../../src/lists/in-turn.js';

const later = async (turns: number): Promise<void> => {
  for (let left = turns; left > 0; left -= 1) await Promise.resolve();
};

it('works of one key are done one after the other, in the order in which they come', async () => {
  const work = fc.record({ key: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(9) });
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 20 }), async (works) => {
      const turn = inTurn();
      const running = new Set<string>();
      const begun: Array<readonly [key: string, n: number]> = [];
      const one = ({ key, turns }: { key: string; turns: number }, n: number): Promise<number> =>
        turn(key, async () => {
          expect(running.has(key)).toBe(false);
          running.add(key);
          begun.push([key, n]);
          await later(turns);
          running.delete(key);
          return n;
        });
      expect(await Promise.all(works.map(one))).toEqual([...works.keys()]);
      for (const key of ['a', 'b', 'c']) {
        const those = begun.filter(([of]) => of === key).map(([, n]) => n);
        expect(those).toEqual(those.toSorted((x, y) => x - y));
      }
    }),
  );
});

it('works of other keys do not wait', async () => {
  const turn = inTurn();
  let free = (): void => undefined;
  const first = turn('a', () => new Promise<void>((resolve) => (free = resolve)));
  expect(await turn('b', () => Promise.resolve('done'))).toBe('done');
  expect(await turn(undefined, () => Promise.resolve('done'))).toBe('done');
  free();
  await first;
});
