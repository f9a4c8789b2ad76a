import * as fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { columns, type Column } from '../src/log/columns.js';
import { readLog } from '../src/log/read-log.js';

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

/** What a reading gives, as plain data. */
const read = (file: string | Uint8Array) => {
  const log = readLog(typeof file === 'string' ? Buffer.from(file) : file);
  if (log._tag === 'Left') return log.left;
  return log.right.map((line) =>
    line._tag === 'Left'
      ? { line: line.left.line, trouble: line.left.trouble }
      : {
          line: line.right.line,
          ...Object.fromEntries(columns.map((name) => [name, line.right.cell(name)])),
        },
  );
};

describe('reading a complaint log', () => {
  it('gives back every cell and its line: any order of columns, quotes, line ends, blank lines, byte-order mark', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.shuffledSubarray(['note', 'officer', ...columns], { minLength: columns.length + 2 }),
        fc.record({
          end: fc.constantFrom('\n', '\r\n'),
          mark: fc.boolean(),
          ended: fc.boolean(),
          always: fc.boolean(),
        }),
        fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 }),
        (rows, order, { end, mark, ended, always }, blanks) => {
          const known = (name: string): name is Column => columns.some((one) => one === name);
          const lines = [order.join(',')];
          const expected = rows.map((cells, index) => {
            for (let blank = 0; blank < (blanks[index] ?? 0); blank += 1) lines.push('');
            const line = lines.join(end).split('\n').length + 1;
            lines.push(order.map((name) => written(known(name) ? cells[name] : 'x', always)).join(','));
            return { line, ...cells };
          });
          const file = (mark ? '\uFEFF' : '') + lines.join(end) + (ended ? end : '');
          expect(read(file)).toEqual(expected);
        },
      ),
    );
  });

  const bad = fc.constantFrom(
    '7,2025',
    '7,a,b,c,d,e',
    '7,a"b,c,d,e',
    '7,"a"b,c,d,e',
    '7,"a""b,c,d,e',
    '7,a,"b,c,d',
    '7,"a\nb","c\nd"',
  );

  it('loses to a bad row its lines and no other row, in files of any length', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2500 }),
        fc.array(fc.tuple(bad, fc.nat()), { minLength: 1, maxLength: 3 }),
        (size, wrong) => {
          const rows = Array.from({ length: size }, (_, i) => `${i},at,activity,actor,detail`);
          const mixed = [...rows];
          for (const [row, place] of wrong) mixed.splice(place % (mixed.length + 1), 0, row);
          const found = read(['tracking_id,at,activity,actor,detail', ...mixed].join('\n'));
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
  ])('%s is named for what it is', (line, trouble) => {
    expect(read(`tracking_id,at,activity,actor\n${line}\n`)).toEqual([{ line: 2, trouble }]);
  });

  it.each([
    ['', { type: 'EmptyFile' }],
    ['\n\r\n', { type: 'EmptyFile' }],
    ['tracking_id,at,activity\n', { type: 'MissingColumn', column: 'actor' }],
    ['tracking_id;at;activity;actor\n', { type: 'MissingColumn', column: 'tracking_id' }],
    ['tracking_id,at,activity,actor,at\n', { type: 'RepeatedColumn', column: 'at' }],
    ['tracking_id,at,activity,actor,detail,detail\n', { type: 'RepeatedColumn', column: 'detail' }],
    ['tracking_id,"at,activity,actor\n', { type: 'BrokenHeader', line: 1 }],
    ['tracking_id,at,activity,actor\r7,a,b,c\r', { type: 'BareReturns' }],
    ['at,activity,actor,tracking_id\r7,a,b,c', { type: 'BareReturns' }],
  ])('%j is no log', (file, trouble) => {
    expect(read(file)).toEqual(trouble);
  });

  it('is refused whole where a byte is not UTF-8, and the line is named', () => {
    const latin1 = Buffer.from('tracking_id,at,activity,actor\n1,2,3,4\n1,2,3,\xe9\n', 'latin1');
    expect(read(latin1)).toEqual({ type: 'NotUtf8', line: 3 });
    expect(read(Buffer.from('\uFEFFtracking_id', 'utf16le'))).toEqual({ type: 'NotUtf8', line: 1 });
  });

  it('takes columns that only some activities need as empty where the file has none', () => {
    const [line] = read('actor,activity,at,tracking_id\nd,c,b,a\n') as unknown as ReadonlyArray<Cells>;
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
