import { bandSets } from '@pengaduan/metrics';
import { beforeAll, describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { ratedLog } from './rated-log.js';
import { reportPage, rowsOf, textOf, type ReportPage } from './report-page.js';

const file = temporaryStores()();

interface Numbers {
  readonly received: number;
  readonly followUp: { readonly numerator: number; readonly percent: number | null };
  readonly completion: { readonly percent: number | null };
  readonly duration: { readonly workingDays: { readonly mean: number | null } };
}
interface Rating {
  readonly n: number;
  readonly sum: number;
  readonly mean: number | null;
}
interface Whole extends Numbers {
  readonly band: { readonly source: string; readonly band: string | null };
  readonly earlier: Numbers & {
    readonly asOf: string;
    readonly period: { readonly from: string; readonly to: string };
  };
  readonly rating: Rating;
}

const bandNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'kemenpanrb-2020': { high: 'above 90 %', middle: '50 to 90 %', low: 'below 50 %' },
  garut: { perfect: 'perfect', high: 'high', normal: 'normal', late: 'late' },
};

const evaluated = async <A>(args: ReadonlyArray<string>): Promise<A> =>
  JSON.parse((await pengaduan(['evaluate', '--store', file, ...args, '--json'])).out) as A;
const figure = (value: number | null, unit = ''): string =>
  value === null ? 'not applicable' : `${value.toFixed(2)}${unit}`;
const cellsOf = ({ received, followUp, completion, duration }: Numbers): ReadonlyArray<string> => [
  ...[String(received), figure(followUp.percent, ' %'), figure(completion.percent, ' %')],
  figure(duration.workingDays.mean),
];

beforeAll(async () => {
  const { out } = await pengaduan(['import', 'log.csv', '--store', file], [], { 'log.csv': ratedLog() });
  expect(out).toContain(' 0 ditolak');
});

describe.each([
  ['kemenpanrb-2020', ['--quarter', '2025-Q2', '--compare', '2025-Q1']],
  ['garut', ['--month', '2025-06', '--as-of', '2025-07-10', '--compare', '2025-05']],
  ['garut', ['--month', '2024-06', '--as-of', '2024-07-10', '--compare', '2024-05']],
])('the page by the scale %s of %s', (scale, asked) => {
  let page: ReportPage;
  let all: Whole;
  beforeAll(async () => {
    page = await reportPage(['--store', file, '--lang', 'en', ...asked, '--bands', scale]);
    all = await evaluated<Whole>([...asked, '--bands', scale, '--figures']);
  });

  it('names the band that evaluate names, in its scale', () => {
    const name = all.band.band === null ? undefined : bandNames[scale]?.[all.band.band];
    expect(textOf(page, '#band')).toBe(`Band: ${name ?? 'not applicable'}`);
    const rows = rowsOf(page, 'bands');
    expect(rows.map(([one]) => one)).toEqual(Object.values(bandNames[scale] ?? {}));
    expect(rows.filter(([, , reached]) => reached === 'yes').map(([one]) => one)).toEqual(
      name === undefined ? [] : [name],
    );
    expect(textOf(page, '#bands caption')).toContain(all.band.source);
  });

  it('says in Indonesian whose scale it is', async () => {
    const inIndonesian = await reportPage(['--store', file, ...asked, '--bands', scale]);
    const { out } = await pengaduan(['evaluate', '--store', file, ...asked, '--bands', scale]);
    const whose = bandSets.find(({ id }) => id === scale)?.source.id ?? '';
    expect(textOf(inIndonesian, '#bands caption')).toContain(`(${whose})`);
    expect(out).toContain(`  (${whose})\n`);
  });

  it('shows the earlier period beside this one', () => {
    const [now, earlier] = [cellsOf(all), cellsOf(all.earlier)];
    expect(rowsOf(page, 'earlier').map(([, ...cells]) => cells)).toEqual(
      now.map((cell, n) => [cell, earlier[n]]),
    );
    const { from, to } = all.earlier.period;
    expect(textOf(page, '#earlier caption')).toBe(
      `Compared with ${from} .. ${to}, as of ${all.earlier.asOf}`,
    );
  });

  it('gives the mean of the ratings with their number, of all and of each agency', async () => {
    const { n, mean } = all.rating;
    expect(textOf(page, '#rating')).toBe(n === 0 ? '' : `${figure(mean, ' of 5')} (${n} reports rated)`);
    const groups = await evaluated<ReadonlyArray<{ readonly group: string; readonly rating?: Rating }>>([
      ...asked.filter((word, place) => word !== '--compare' && asked[place - 1] !== '--compare'),
      ...['--by', 'agency', '--figures'],
    ]);
    const rated = groups.flatMap(({ group, rating }) =>
      rating === undefined || rating.n === 0
        ? []
        : [[group, String(rating.n), String(rating.sum), figure(rating.mean)]],
    );
    expect(rowsOf(page, 'ratings')).toEqual(rated);
  });

  it('defines them', () => {
    const terms = page.root.querySelectorAll('dt').map(({ text }) => text);
    expect(terms).toEqual(expect.arrayContaining(['Band', 'Earlier period']));
    expect(terms.includes('Rating')).toBe(all.rating.n > 0);
  });
});

it('a page that is asked for none of them has none', async () => {
  const page = await reportPage(['--store', file, '--lang', 'en', '--year', '2024']);
  expect(page.root.querySelectorAll('#band, #bands, #earlier, #rating, #ratings')).toEqual([]);
  const terms = page.root.querySelectorAll('dt').map(({ text }) => text);
  for (const term of ['Band', 'Earlier period', 'Rating']) expect(terms).not.toContain(term);
});
