import { stageLabels } from '@pengaduan/core';
import { wholePercent } from '@pengaduan/metrics';
import { parse } from 'csv-parse/sync';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileIo } from '../../src/shell/io/file-io.js';
import type { CellValue } from '../../src/shell/xlsx/cell.js';
import { readXlsx } from '../../src/shell/xlsx/read-xlsx.js';
import { cellText } from '../../src/shell/xlsx/cell.js';
import { valueOf } from '../either.js';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const store = temporaryStores()();
const asked = ['--as-of', '2026-03-31', '--store', store, '--lang', 'en'];
const newFile = (name: string): string => join(mkdtempSync(join(tmpdir(), 'pengaduan-recap-')), name);
const recap = (path: string, ...period: ReadonlyArray<string>) =>
  pengaduan(['recap', ...period, '--out', path, ...asked], [], {}, { writeFile: fileIo.writeFile });

interface Evaluated {
  readonly group?: string;
  readonly received: number;
  readonly notObserved?: number;
  readonly byStage: Readonly<Record<string, number>>;
  readonly followUp: { readonly numerator: number; readonly denominator: number; readonly percent: number };
  readonly completion: Evaluated['followUp'];
  readonly duration: {
    readonly n: number;
    readonly workingDays: { readonly mean: number | null };
    readonly elapsedDays: { readonly mean: number | null };
  };
}
const evaluated = async <A>(...args: ReadonlyArray<string>): Promise<A> =>
  JSON.parse((await pengaduan(['evaluate', ...args, ...asked, '--json'])).out) as A;

const stages = Object.keys(stageLabels).map((name) => name.charAt(0).toLowerCase() + name.slice(1));

const named = (agency: string | undefined) => (agency === '-' ? 'the office (no agency)' : agency);

/** The cells that a recap must have for an evaluation. */
const cellsFor = ({ received, notObserved = 0, byStage, followUp, completion, duration }: Evaluated) =>
  [
    ...[received, ...stages.map((stage) => byStage[stage]), notObserved],
    ...[followUp.numerator, followUp.denominator],
    ...[wholePercent(followUp), followUp.percent, wholePercent(completion), completion.percent],
    ...[duration.n, duration.workingDays.mean, duration.elapsedDays.mean],
  ].map((cell) => cell ?? undefined);

type Line = ReadonlyArray<CellValue>;
const wide = (cells: Line): Line => Array.from({ length: 21 }, (_, n) => cells[n]);

const read = async (path: string): Promise<ReadonlyMap<string, ReadonlyArray<Line>>> => {
  const sheets = new Map<string, Line[]>();
  for await (const row of readXlsx(readFileSync(path))) {
    const { sheet, cells } = valueOf(row);
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), cells]);
  }
  return sheets;
};

beforeAll(async () => {
  await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', store]);
});

describe('pengaduan recap', () => {
  it('has the numbers of evaluate: of each agency in each month, of both, and of the whole', async () => {
    const path = newFile('rekap.xlsx');
    const outside = 'Outside this period, not counted: 298 reports received after 2025-03-31';
    expect(await recap(path, '--quarter', '2025-Q1')).toMatchObject({ exit: 0, err: `${outside}\n` });
    expect((await read(path)).get('Definitions')?.at(-2)).toEqual([outside]);
    const [, ...lines] = (await read(path)).get('Recap') ?? [];
    const quarter = ['--quarter', '2025-Q1'];
    const groups = (period: ReadonlyArray<string>, by: string) =>
      evaluated<ReadonlyArray<Evaluated>>(...period, '--by', by);
    const expected: Line[] = [];
    for (const month of ['2025-01', '2025-02', '2025-03']) {
      // A group of no report now is there for its own figures only, which a recap has not.
      const here = (await groups(['--month', month], 'agency')).filter(({ received }) => received > 0);
      expected.push(...here.map((one) => [month, named(one.group), ...cellsFor(one)]));
    }
    const months = await groups(quarter, 'month');
    expected.push(...months.map((one) => [one.group, 'all agencies', ...cellsFor(one)]));
    const agencies = (await groups(quarter, 'agency')).filter(({ received }) => received > 0);
    expected.push(...agencies.map((one) => ['all months', named(one.group), ...cellsFor(one)]));
    expected.push(['all months', 'all agencies', ...cellsFor(await evaluated<Evaluated>(...quarter))]);
    expect(lines.map(wide)).toEqual(expected.map(wide));
  });

  it('lists the reports behind each number: filtered by the columns, as many as the number says', async () => {
    const path = newFile('rekap.xlsx');
    await recap(path, '--year', '2025');
    const sheets = await read(path);
    const [header = [], ...lines] = sheets.get('Recap') ?? [];
    const [, ...reports] = sheets.get('Reports') ?? [];
    for (const [month, agency, ...numbers] of lines) {
      const here = reports.filter(
        (report) =>
          (month === 'all months' || report[1] === month) &&
          (agency === 'all agencies' || report[2] === agency),
      );
      const count = (title: string) => numbers[header.indexOf(title) - 2];
      expect(here.length).toBe(count('Received'));
      for (const { en } of Object.values(stageLabels)) {
        expect(here.filter((report) => report[3] === en).length).toBe(count(en));
      }
      expect(here.filter((report) => report[4] === 'yes').length).toBe(count('Followed up'));
      expect(here.filter((report) => report[6] !== undefined).length).toBe(count('With a duration'));
    }
    expect(sheets.get('Definitions')?.at(-1)?.[0]).toMatch(
      /^Reports received 2025-01-01 .* end of 2026-03-31 .*id-2026-09-15/,
    );
  });

  it('has the same numbers as a CSV, which has no totals: a column adds up to the whole', async () => {
    const [xlsx, csv] = [newFile('rekap.xlsx'), newFile('rekap.csv')];
    await recap(xlsx, '--quarter', '2025-Q1');
    await recap(csv, '--quarter', '2025-Q1');
    const rows = parse(readFileSync(csv), { bom: true }) as ReadonlyArray<ReadonlyArray<string>>;
    const sheet = (await read(xlsx)).get('Recap') ?? [];
    const data = sheet.filter(([month, agency]) => month !== 'all months' && agency !== 'all agencies');
    expect(rows.map(wide)).toEqual(data.map((row) => wide(row).map(cellText)));
    const [header = [], ...lines] = rows;
    const sum = (title: string) => lines.reduce((n, row) => n + Number(row[header.indexOf(title)]), 0);
    const whole = await evaluated<Evaluated>('--quarter', '2025-Q1');
    expect(['Received', stageLabels.Closed.en, 'Followed up', 'With a duration'].map(sum)).toEqual([
      ...[whole.received, whole.byStage['closed'], whole.followUp.numerator, whole.duration.n],
    ]);
  });

  it('has a single month once: each agency, and their total', async () => {
    const path = newFile('rekap.xlsx');
    await recap(path, '--month', '2025-03');
    const [, ...lines] = (await read(path)).get('Recap') ?? [];
    expect(lines.map(([month]) => month)).toEqual(lines.map(() => '2025-03'));
    const received = lines.map(([, agency, n]) => [agency, Number(n)] as const);
    const whole = await evaluated<Evaluated>('--month', '2025-03');
    expect(received.filter(([agency]) => agency === 'all agencies')).toEqual([
      ['all agencies', whole.received],
    ]);
    expect(received.reduce((n, [, one]) => n + one, 0)).toBe(2 * whole.received);
  });

  it('of days without a report has the whole in a workbook, and no line in a CSV', async () => {
    const none = ['--from', '2024-01-01', '--to', '2024-01-31'];
    const [xlsx, csv] = [newFile('rekap.xlsx'), newFile('rekap.csv')];
    await recap(xlsx, ...none);
    await recap(csv, ...none);
    expect((await read(xlsx)).get('Recap')?.[1]?.slice(0, 3)).toEqual(['all months', 'all agencies', 0]);
    expect(parse(readFileSync(csv), { bom: true })).toHaveLength(1);
  });

  it('never goes over a file that is there, and leaves nothing beside it', async () => {
    for (const name of ['rekap.xlsx', 'rekap.csv']) {
      const path = newFile(name);
      writeFileSync(path, 'Laporan warga.');
      const refused = await recap(path, '--month', '2025-03');
      expect(refused).toMatchObject({ exit: 1, out: '' });
      expect(refused.err).toMatch(/there is such a file already/);
      expect(readFileSync(path, 'utf8')).toBe('Laporan warga.');
      expect(readdirSync(join(path, '..'))).toEqual([name]);
    }
  });

  it.each([
    [['--month', '2025-03', '--out', 'rekap.pdf'], /--out <FILE>.*\.xlsx or \.csv, e\.g\. rekap\.xlsx/],
    [['--out', 'rekap.xlsx'], /A period of intake must be given/],
  ])('%j is wrong use', async (args, says) => {
    const result = await pengaduan(['recap', ...args, ...asked]);
    expect(result).toMatchObject({ exit: 2, out: '' });
    expect(result.err).toMatch(says);
  });
});
