import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, type Column } from '../../src/log/columns.js';
import { read } from './read.js';

type Cells = Readonly<Record<Column, string>>;

const text = fc.string({
  unit: fc.constantFrom('a', '7', ' ', '\uFEFF', ',', '"', '\n', '\r\n', 'é', '😀', ';'),
  maxLength: 6,
});
const row: fc.Arbitrary<Cells> = fc.record(
  Object.fromEntries(columns.map((name) => [name, text])) as Record<Column, typeof text>,
);

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const written = (cell: string, always: boolean): string =>
  always || /[",\r\n]/.test(cell) ? quoted(cell) : cell;

describe('the rows of a complaint log', () => {
  it('are read with every cell and line: any order of columns, quotes, line ends, blank lines, byte-order mark', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 8 }),
        fc.shuffledSubarray(['note', 'officer', ...columns], { minLength: columns.length + 2 }),
        fc.record({
          end: fc.constantFrom('\n', '\r\n'),
          mark: fc.boolean(),
          ended: fc.boolean(),
          always: fc.boolean(),
        }),
        fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, order, { end, mark, ended, always }, blanks, piece) => {
          const known = (name: string): name is Column => columns.some((one) => one === name);
          const lines = [order.join(',')];
          const expected = rows.map((cells, index) => {
            for (let blank = 0; blank < (blanks[index] ?? 0); blank += 1) lines.push('');
            const line = lines.join(end).split('\n').length + 1;
            lines.push(order.map((name) => written(known(name) ? cells[name] : 'x', always)).join(','));
            return { line, ...cells };
          });
          const file = (mark ? '\uFEFF' : '') + lines.join(end) + (ended ? end : '');
          expect(await read(file, piece)).toEqual(expected);
        },
      ),
    );
  });

  it('may be as long as they like on one line, and have line breaks in quotes', async () => {
    const detail = 'x'.repeat(200_000);
    expect(
      await read(
        `tracking_id,at,activity,actor,detail\n1,a,b,c,${detail}\n2,a,b,c,"d\r\ne"\r\n   \n3,a,b,c,d\r`,
      ),
    ).toMatchObject([
      { line: 2, tracking_id: '1', detail },
      { line: 3, tracking_id: '2', detail: 'd\r\ne' },
      { line: 6, tracking_id: '3', detail: 'd' },
    ]);
  });

  it('are empty in columns that the file does not have', async () => {
    const [line] = (await read(
      'actor,activity,at,tracking_id\nd,c,b,a\n',
    )) as unknown as ReadonlyArray<Cells>;
    expect(line).toMatchObject({
      tracking_id: 'a',
      at: 'b',
      activity: 'c',
      actor: 'd',
      agency: '',
      detail: '',
    });
  });
});
