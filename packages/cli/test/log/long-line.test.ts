import { isLeft, left } from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { describeFileProblem } from '../../src/log/words.js';
import { valueOf } from '../either.js';
import { cellOf, type LogLine } from '../../src/log/read-log.js';
import { importJson } from '../import/import-json.js';
import { linesOf } from './read.js';

const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';
const received = (id: number): string =>
  `${id},2025-02-03T08:00Z,received,reporter,,complaint,a,b,false,false,`;
const mib = 1024 * 1024;
const long = 'x'.repeat(mib + 1);

describe('a line of a log that is longer than 1 MiB', () => {
  it('is refused by its number, and costs no other row, wherever it stands', async () => {
    for (const place of [0, 1, 2]) {
      const rows = [received(1), received(2)];
      rows.splice(place, 0, `${long},"${long}`);
      const log = Buffer.from([header, ...rows, ''].join('\n'));
      const { refused, ...counts } = await importJson('log.csv', 'memory:', { 'log.csv': log }, [
        '--lang',
        'en',
      ]);
      expect(counts).toMatchObject({ rows: 3, added: 2 });
      expect(refused).toEqual([
        { line: place + 2, why: 'LongLine', message: 'This line is longer than 1 MiB; check the file.' },
      ]);
    }
  });

  it('inside a quoted cell is refused as well, and so is the row that was never closed before it', async () => {
    const rows = [received(1), `2,"abc`, long, received(3)];
    const log = Buffer.from([header, ...rows, ''].join('\n'));
    const { added, refused } = await importJson('log.csv', 'memory:', { 'log.csv': log });
    expect(added).toBe(2);
    expect(refused.map(({ line, why }) => `${line} ${why}`)).toEqual(['3 OpenQuote', '4 LongLine']);
  });

  it('in the place of the header makes no log: it says so, or that the lines end in CR alone', async () => {
    const problem = await linesOf(`${long}\n${received(1)}\n`);
    expect(problem).toEqual({ type: 'LongHeader', line: 1 });
    if ('type' in problem)
      expect(describeFileProblem(problem, 'en')).toMatch(/^Line 1 is longer than 1 MiB; /);
    const bare = [header, ...Array.from({ length: 20_000 }, (_, n) => received(n))].join('\r');
    expect(await linesOf(bare)).toEqual({ type: 'BareReturns' });
  });

  it('is one of up to 1 MiB that is taken as it is', async () => {
    const text = Buffer.from(
      `${header}\n${received(1).slice(0, -1)},${'y'.repeat(mib - received(1).length)}\n`,
    );
    const [row] = (await linesOf(text)) as ReadonlyArray<LogLine>;
    expect(row && cellOf(valueOf(row), 'detail').length).toBe(mib - received(1).length);
  });

  it('after a quote that is never closed ends the search for its end', async () => {
    const rows = Array.from({ length: 200_000 }, (_, n) => received(n));
    const text = Buffer.from([header, `0,"open`, ...rows, ''].join('\n'));
    const lines = (await linesOf(text)) as ReadonlyArray<LogLine>;
    expect(lines).toHaveLength(200_001);
    expect(lines.filter(isLeft)).toEqual([left({ line: 2, problem: { type: 'OpenQuote' } })]);
  });
});
