import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lessAndLess } from '../../src/shell/progress/less-and-less.js';

/** The seconds at which progress is reported by work that asks at these instants, in seconds from its start. */
const reportedAt = async (asks: ReadonlyArray<number>): Promise<ReadonlyArray<number>> => {
  const reported: number[] = [];
  let seconds = 0;
  const progress = lessAndLess(
    () => seconds * 1000,
    () => {
      reported.push(seconds);
      return Promise.resolve();
    },
  );
  for (const ask of asks) {
    seconds = ask;
    await progress();
  }
  return reported;
};

describe('progress', () => {
  it('is reported after a second, then after two, four, and so on, and at last once a minute', async () => {
    const everyTenth = Array.from({ length: 4000 }, (_, i) => i / 10);
    expect(await reportedAt(everyTenth)).toEqual([1, 3, 7, 15, 31, 63, 123, 183, 243, 303, 363]);
  });

  it('is never reported of work that is done within a second', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 999 })), async (asks) => {
        expect(await reportedAt(asks.sort((a, b) => a - b).map((ms) => ms / 1000))).toEqual([]);
      }),
    );
  });
});
