import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { dataFile, pengaduan } from '../pengaduan.js';

const file = temporaryStores()();
const ask = async <A>(args: string): Promise<A> =>
  JSON.parse((await pengaduan(`evaluate --store ${file} ${args} --json`)).out) as A;
const cells = async (args: string) => (await pengaduan(`evaluate --store ${file} ${args}`)).out;

interface Own {
  readonly received: number;
  readonly answered: number;
  readonly workingDays: { readonly n: number; readonly sum: number };
}
interface Answer {
  readonly period: object;
  readonly asOf: string;
  readonly received: number;
  readonly followUp: { readonly numerator: number };
  readonly duration: { readonly n: number };
  readonly own?: Own | null;
  readonly group?: string;
  readonly limits?: Record<string, { readonly onTime: object; readonly missed: number }>;
  readonly minuteLimits?: object;
  readonly agencies?: Record<string, Own>;
  readonly earlier?: { readonly period: object; readonly asOf: string; readonly received: number };
  readonly band?: object;
  readonly counted?: object;
}

beforeAll(async () => {
  await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', file]);
});

describe('the period of an evaluation', () => {
  it.each([
    ['--year 2025', '2025-01-01', '2025-12-31'],
    ['--quarter 2025-Q2', '2025-04-01', '2025-06-30'],
    ['--month 2025-02', '2025-02-01', '2025-02-28'],
  ])('%s is that from its first day to its last', async (named, from, to) => {
    const asOf = '--as-of 2026-03-31';
    expect(await ask(`${named} ${asOf}`)).toEqual(await ask(`--from ${from} --to ${to} ${asOf}`));
  });
  it('is as of the newest fact unless a day is given, and says so', async () => {
    const answer = await ask<Answer>('--year 2025');
    expect(answer).toEqual(await ask<Answer>(`--year 2025 --as-of ${answer.asOf}`));
    expect(answer.asOf).toBe('2026-02-25');
    expect(await cells('--year 2025')).toContain('keadaan per 2026-02-25');
  });
  it('is compared with an earlier one as of as many days after it', async () => {
    const { earlier } = await ask<Answer>('--quarter 2025-Q2 --as-of 2025-07-10 --compare 2025-Q1');
    const own = await ask<Answer>('--quarter 2025-Q1 --as-of 2025-04-10');
    expect(own).toMatchObject(earlier ?? { isMissing: true });
    expect(earlier).toMatchObject({ asOf: '2025-04-10', received: own.received });
  });
  it.each([
    '',
    '--from 2025-01-01',
    '--year 2025 --month 2025-03',
    '--year 2025 --from 2025-01-01',
    '--year 2025-03',
    '--month 2025-13',
    '--quarter 2025',
    '--year 2025 --bands best',
    '--year 2025 --by agency --compare 2024',
    '--year 2025 --compare 2025',
    '--year 2025 --compare 2026',
    '--quarter 2025-Q2 --compare 2025',
    '--year 2025 --as-of 2026-11-25',
  ])('%s is wrong use', async (args) =>
    expect(await pengaduan(`evaluate --store ${file} ${args}`.trim())).toMatchObject({ exit: 2, out: '' }),
  );
});

describe('a day that has not come', () => {
  const lateOnJava = { now: () => Date.parse('2026-11-24T23:30:00+07:00') };
  it.each([
    ['evaluate', '--as-of 2062-11-30', 2],
    ['report', '--out laporan.html --as-of 2026-11-25', 2],
    ['recap', '--out rekap.csv --as-of 2026-11-25', 2],
    ['evaluate', '--as-of 2026-11-24', 0],
    // In Papua it is tomorrow already.
    ['evaluate', '--as-of 2026-11-25 --zone Asia/Jayapura', 0],
  ])('%s %s: exit %i', async (command, args, exit) => {
    const answer = await pengaduan(
      `${command} --store ${file} --year 2025 ${args} --lang en`,
      [],
      {},
      lateOnJava,
    );
    expect(answer.exit).toBe(exit);
    if (exit === 2)
      expect(answer.err).toMatch(/^--as-of: the day .* has not come yet \(it is 2026-11-24 in /);
  });
});

describe('a day before the period begins', () => {
  it.each(['evaluate', 'report --out laporan.html', 'recap --out rekap.csv'])(
    'is refused by %s, where it counted nothing without a word',
    async (command) => {
      const asked = `${command} --store ${file} --lang en`;
      const before = await pengaduan(`${asked} --year 2025 --as-of 2024-12-31`);
      expect(before).toMatchObject({ exit: 2, out: '' });
      expect(before.err).toBe(
        '--as-of: the day 2024-12-31 is before the first day of the period (2025-01-01); give that day or a later one.\n',
      );
      const notBegun = await pengaduan(`${asked} --year 2027`);
      expect(notBegun).toMatchObject({ exit: 2, out: '' });
      expect(notBegun.err).toBe(
        'The period has not begun: its first day is 2027-01-01 (it is 2026-11-24 in Asia/Jakarta).\n',
      );
    },
  );
  it('is not taken where none is given: a period after the newest fact is looked at on its first day', async () => {
    expect(await ask('--month 2026-11')).toMatchObject({ asOf: '2026-11-01', received: 0 });
    expect(await ask('--year 2025 --as-of 2025-01-01')).toMatchObject({ asOf: '2025-01-01' });
  });
  it('is not what a shorter period is compared as of', async () => {
    const { earlier } = await ask<Answer>('--quarter 2025-Q2 --as-of 2025-04-05 --compare 2025-03');
    expect(earlier).toMatchObject({ asOf: '2025-03-01' });
  });
});

describe('the figures of an evaluation', () => {
  it('are those that docs/complaint-log.md shows', async () => {
    const page = readFileSync(new URL('../../../../docs/complaint-log.md', import.meta.url), 'utf8');
    const shown = [...page.matchAll(/^```json\n(.*?)^```$/gms)]
      .map(([, json = '']) => JSON.parse(json) as object)
      // The map of a table is no answer.
      .filter((example) => !('activities' in example));
    expect(shown.length).toBe(2);
    const answer = await ask<Answer>('--year 2025 --as-of 2026-03-31 --figures');
    for (const example of shown) expect(answer).toMatchObject(example);
  });
  it('say of each agency what it did, which together is what was answered', async () => {
    const groups = await ask<ReadonlyArray<Answer>>('--year 2025 --by agency');
    const whole = await ask<Answer>('--year 2025 --figures');
    const own = groups.flatMap((group) => group.own ?? []);
    expect(own.reduce((sum, { answered }) => sum + answered, 0)).toBe(whole.duration.n);
    expect(Object.values(whole.agencies ?? {})).toEqual(own);
    expect(own.every(({ answered, workingDays }) => answered === workingDays.n)).toBe(true);
  });
  it('have limits of working days, and those of minutes apart', async () => {
    const { limits, minuteLimits } = await ask<Answer>('--year 2025 --figures');
    expect(Object.keys(limits ?? {})).toEqual(['verification', 'response']);
    expect(Object.keys(minuteLimits ?? {})).toEqual(['disposition', 'informing']);
    const page = await cells('--year 2025 --figures');
    expect(page.indexOf('Tenggat dalam menit')).toBeGreaterThan(page.indexOf('Tenggat\n'));
  });
  it('name how they were counted', async () => {
    const { counted } = await ask<Answer>('--year 2025 --figures --as-of 2026-03-31');
    expect(counted).toMatchObject({
      denominator: 'allReceived',
      zone: 'Asia/Jakarta',
      before: '2026-03-31T17:00:00.000Z',
      policies: { 'bangkalan@1': 400 },
    });
    expect(await cells('--year 2025')).toMatch(/penyebut: semua laporan masuk; kalender id-/);
  });
  it('stand in a band where a scale is named', async () => {
    expect((await ask<Answer>('--year 2025 --bands garut')).band).toMatchObject({ band: 'normal' });
    expect((await ask<Answer>('--year 2025 --bands kemenpanrb-2020')).band).toMatchObject({ band: 'middle' });
    expect((await ask<Answer>('--year 2020 --bands garut')).band).toMatchObject({ band: null });
  });
  it.each(['received', 'completion', 'stages', 'limits', 'rating', 'holdings'])(
    'list what is behind %s, for people and for programs',
    async (number) => {
      const { explain } = await ask<{ explain: { complaints: ReadonlyArray<unknown> } }>(
        `--year 2025 --explain ${number}`,
      );
      const page = await cells(`--year 2025 --explain ${number}`);
      expect(page.split('\n')[0]).toBe(String(explain.complaints.length));
    },
  );
});
