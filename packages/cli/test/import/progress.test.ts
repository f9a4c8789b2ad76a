import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportLessAndLess } from '../../src/import/progress.js';

/** The seconds at which progress is told by work that asks at these instants, in seconds from its start. */
const toldAt = async (asks: ReadonlyArray<number>): Promise<ReadonlyArray<number>> => {
  const told: number[] = [];
  let seconds = 0;
  const progress = reportLessAndLess(
    () => seconds * 1000,
    () => {
      told.push(seconds);
      return Promise.resolve();
    },
  );
  for (const ask of asks) {
    seconds = ask;
    await progress(0, 0);
  }
  return told;
};

describe('progress', () => {
  it('is told after a second, then after two, four, and so on, and at last once a minute', async () => {
    const everyTenth = Array.from({ length: 4000 }, (_, i) => i / 10);
    expect(await toldAt(everyTenth)).toEqual([1, 3, 7, 15, 31, 63, 123, 183, 243, 303, 363]);
  });

  it('is never told of work that is done within a second', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 999 })), async (asks) => {
        expect(await toldAt(asks.sort((a, b) => a - b).map((ms) => ms / 1000))).toEqual([]);
      }),
    );
  });
});
