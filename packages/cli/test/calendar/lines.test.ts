import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';

const questions = fc.constantFrom(
  'add 2025-03-27 14',
  'calendar add 2025-01-10 -3',
  'count 2025-03-27 2025-04-28',
  'explain 2025-03-27 2025-04-01',
  '  coverage  ',
  'add 2025-02-30 1',
  'add 2027-12-31 1',
  'nonsense',
  'add 2025-03-27',
  'calendar calendar coverage',
  'é € 😀',
  '',
);

const answers = async (lines: ReadonlyArray<string>, options = ''): Promise<ReadonlyArray<string>> => {
  const { out } = await pengaduan(`calendar -${options}`, [lines.map((line) => `${line}\n`).join('')]);
  return out.split('\n').slice(0, -1);
};

describe('pengaduan calendar -', () => {
  it('answers each line by one line: a date, a number, a span, a list, or error', async () => {
    const asked = [
      'add 2025-03-27 14',
      'count 2025-03-27 2025-04-28',
      'coverage',
      'explain 2025-03-27 2025-03-31',
    ];
    expect(await answers([...asked, 'explain 2025-02-03 2025-02-04', 'add 2027-12-31 1', ''])).toEqual([
      '2025-04-28',
      '14',
      '2020-01-01..2027-12-31',
      '2025-03-28 collective-leave;2025-03-29 weekend+national;2025-03-30 weekend;2025-03-31 national',
      '-',
      expect.stringMatching(/^error: .*2028/),
      expect.stringMatching(/^error: /),
    ]);
  });

  it('answers each line as it would alone, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(questions, { minLength: 1 }), async (lines) => {
        const alone = await Promise.all(lines.map(async (line) => (await answers([line]))[0]));
        expect(await answers(lines)).toEqual(alone);
      }),
    );
  });

  it('applies its options to all lines', async () => {
    const asked = ['add 2023-04-18 14', 'add 2025-08-05 10'];
    expect(await answers(asked, ' --week 6')).toEqual(['2023-05-12', '2025-08-16']);
    expect(await answers(asked, ' --known-on 2025-08-06')).toEqual(['2023-05-16', '2025-08-19']);
    expect(await answers(['count 2025-03-27 2025-04-28', 'x'], ' --json --lang en')).toEqual([
      '{"count":14,"calendar":"id-2026-09-15/5"}',
      expect.stringMatching(/^\{"error":\{"type":"UnknownQuestion","message":"Not a question/),
    ]);
  });

  it('answers each line also where no decree was known yet, and names the year asked about', async () => {
    const asked = ['add 2021-03-01 5', 'coverage', 'nonsense'];
    expect(await answers(asked, ' --known-on 2019-08-27 --lang en')).toEqual([
      expect.stringMatching(/^error: The working days of 2021 .*2019-08-28/),
      expect.stringMatching(/^error: The working days of 2019 /),
      expect.stringMatching(/^error: Not a question/),
    ]);
  });

  it('exits 1 when any line was an error, and 0 otherwise', async () => {
    expect((await pengaduan('calendar -', ['coverage\n'])).exit).toBe(0);
    expect((await pengaduan('calendar -', [])).exit).toBe(0);
    expect((await pengaduan('calendar -', ['x\ncoverage\n'])).exit).toBe(1);
  });
});
