import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { read } from './read.js';

const header = 'tracking_id,at,activity,actor,detail';

describe('the rows of a complaint log', () => {
  const bad = fc.constantFrom(
    '7,2025',
    '7,a,b,c,d,e',
    '7,a"b,c,d,e',
    '7,"a"b,c,d,e',
    '7,"a""b,c,d,e',
    '7,a,"b,c,d',
    '7,"a\nb","c\nd"',
  );

  it('lose to a bad row its lines and no other row, in files of any length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 2500 }),
        fc.array(fc.tuple(bad, fc.nat()), { minLength: 1, maxLength: 3 }),
        async (size, wrong) => {
          const rows = Array.from({ length: size }, (_, i) => `${i},at,activity,actor,detail`);
          const mixed = [...rows];
          for (const [row, place] of wrong) mixed.splice(place % (mixed.length + 1), 0, row);
          const found = await read([header, ...mixed].join('\n'));
          const good = (found as ReadonlyArray<{ line: number; tracking_id?: string }>).filter(
            ({ tracking_id: id }) => id !== undefined,
          );
          expect(good.map(({ tracking_id: id }) => Number(id))).toEqual(rows.map((_, i) => i));
          const lines = mixed.join('\n').split('\n');
          expect(good.every(({ line, tracking_id: id }) => lines[line - 2] === rows[Number(id)])).toBe(true);
          expect((found as ReadonlyArray<object>).length).toBeGreaterThanOrEqual(size + wrong.length);
        },
      ),
      { numRuns: 10 * inject('times') },
    );
  });

  it.each([
    ['7,2025', { type: 'CellCount', expected: 4, found: 2 }],
    ['7,a,b,c,', { type: 'CellCount', expected: 4, found: 5 }],
    ['7,a"b,c,d', { type: 'StrayQuote' }],
    ['7,"a"b,c,d', { type: 'StrayQuote' }],
    ['7,"a,b,c,d', { type: 'OpenQuote' }],
  ])('%s is named for what it is', async (line, problem) => {
    expect(await read(`tracking_id,at,activity,actor\n${line}\n`)).toEqual([{ line: 2, problem }]);
  });

  it('have a quote that is never closed named on its own line, although a later row has quotes too', async () => {
    expect(await read(`${header}\n7,"a,b,c,d\n8,"a",b,c,d\n`)).toMatchObject([
      { line: 2, problem: { type: 'OpenQuote' } },
      { line: 3, tracking_id: '8', at: 'a' },
    ]);
  });

  it('are not lost to a quote that is closed only far behind it, although the row would be as wide as the header', async () => {
    const good = Array.from(
      { length: 3000 },
      (_, i) => `${i},at,activity,actor,detail of a hundred bytes or so`,
    );
    const found = (await read(
      [header, '7,a,b,c,"d', ...good, '8,a,b,c,d"'].join('\n'),
    )) as ReadonlyArray<object>;
    expect(found[0]).toEqual({ line: 2, problem: { type: 'OpenQuote' } });
    expect(found.slice(1, 3001)).toMatchObject(good.map((_, i) => ({ line: i + 3, tracking_id: String(i) })));
    expect(found.slice(3001)).toEqual([{ line: 3003, problem: { type: 'StrayQuote' } }]);
  });
});
