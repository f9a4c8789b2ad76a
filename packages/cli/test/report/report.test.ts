import { beforeAll, describe, expect, it } from 'vitest';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { reportPage, rowsOf, textOf, type ReportPage } from './report-page.js';

const file = temporaryStores()();
beforeAll(async () => {
  await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', file]);
});

interface Averages {
  readonly mean: number | null;
  readonly median: number | null;
  readonly p90: number | null;
}
interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number | null;
}
interface Numbers {
  readonly asOf: string;
  readonly received: number;
  readonly byStage: Readonly<Record<string, number>>;
  readonly followUp: Share;
  readonly completion: Share;
  readonly duration: {
    readonly n: number;
    readonly leftOut: number;
    readonly workingDays: Averages;
    readonly elapsedDays: Averages;
  };
}
type Limits = Readonly<
  Record<
    string,
    Readonly<Record<'met' | 'late' | 'missed' | 'open' | 'cancelled' | 'uncovered', number>> & {
      readonly onTime: Share;
    }
  >
>;
interface Own extends Readonly<
  Record<
    | 'received'
    | 'answered'
    | 'handedOver'
    | 'declined'
    | 'open'
    | 'afterResponse'
    | 'onTime'
    | 'overdue'
    | 'uncovered',
    number
  >
> {
  readonly workingDays: Averages;
  readonly elapsedDays: Averages;
}
interface Figures extends Numbers {
  readonly limits: Limits;
  readonly minuteLimits: Limits;
  readonly agencies: Readonly<Record<string, Own>>;
  readonly counted: { readonly calendar: string; readonly policies: object };
}
type Group = Numbers & { readonly group: string };

const evaluated = async <A>(args: ReadonlyArray<string>): Promise<A> =>
  JSON.parse((await pengaduan(['evaluate', '--store', file, ...args, '--json'])).out) as A;

const figure = (value: number | null, unit = ''): string =>
  value === null ? 'not applicable' : `${value.toFixed(2)}${unit}`;
const percent = ({ percent: value }: Share): string => figure(value, ' %');
const openOf = ({ byStage }: Numbers): number =>
  ['received', 'pending', 'verified', 'dispositioned', 'inProcess'].reduce(
    (sum, stage) => sum + (byStage[stage] ?? NaN),
    0,
  );
const groupRow = (one: Group): ReadonlyArray<string> => [
  ...[one.group, one.received, one.followUp.numerator, one.followUp.denominator].map(String),
  ...[percent(one.followUp), figure(one.duration.workingDays.mean), figure(one.duration.elapsedDays.mean)],
  String(openOf(one)),
];
const limitCells = (limits: Limits): ReadonlyArray<ReadonlyArray<string>> =>
  Object.values(limits).map(({ met, late, missed, open, cancelled, uncovered, onTime }) => [
    ...[met, late, missed, open, cancelled, uncovered].map(String),
    percent(onTime),
  ]);

/** How people read `-`, under which the figures count what no agency has. */
const office = 'the office (no agency)';

describe.each([
  ['a year', ['--year', '2025', '--as-of', '2026-03-31']],
  [
    'a month in the middle of its work',
    ['--month', '2025-03', '--as-of', '2025-03-20', '--denominator', 'dispositioned'],
  ],
  ['some days', ['--from', '2025-02-10', '--to', '2025-04-09']],
  ['days of which nothing is known', ['--year', '2024', '--as-of', '2024-12-31']],
])('the page of %s', (_, period) => {
  let page: ReportPage;
  beforeAll(async () => {
    page = await reportPage(['--store', file, '--lang', 'en', ...period]);
  });

  it('says the numbers of evaluate --json', async () => {
    const all = await evaluated<Figures>([...period, '--figures']);
    const { followUp, completion, duration } = all;

    expect(textOf(page, '#received')).toBe(String(all.received));
    expect(page.out).toBe(`laporan.html: ${all.received} reports received, as of ${all.asOf}\n`);
    const numbers = [textOf(page, '#follow-up .main'), textOf(page, '#follow-up')];
    expect(numbers[0]).toBe(percent(followUp));
    expect(numbers[1]).toContain(`${followUp.numerator} reports followed up, of ${followUp.denominator}`);
    expect(numbers[1]).toContain(
      `${percent(completion)} (${completion.numerator} / ${completion.denominator})`,
    );
    expect(textOf(page, '#average-duration .main')).toBe(figure(duration.workingDays.mean, ' working days'));
    expect(textOf(page, '#average-duration')).toContain(
      `${duration.n} reports counted; without both so far: ${duration.leftOut}`,
    );
    expect(rowsOf(page, 'duration').map(([, ...cells]) => cells)).toEqual(
      (['mean', 'median', 'p90'] as const).map((name) => [
        figure(duration.workingDays[name]),
        figure(duration.elapsedDays[name]),
      ]),
    );
    expect(rowsOf(page, 'limits').map(([, ...cells]) => cells)).toEqual(limitCells(all.limits));
    expect(rowsOf(page, 'minute-limits').map(([, ...cells]) => cells)).toEqual(limitCells(all.minuteLimits));
    expect(rowsOf(page, 'stages').map(([, count]) => Number(count))).toEqual(Object.values(all.byStage));
    expect(textOf(page, '#open')).toContain(`${openOf(all)} reports neither closed`);
    expect(rowsOf(page, 'own-work')).toEqual(
      Object.entries(all.agencies).map(([agency, own]) => [
        agency === '-' ? office : agency,
        ...[
          own.received,
          own.answered,
          own.handedOver,
          own.declined,
          own.open,
          own.afterResponse,
          own.onTime,
        ].map(String),
        ...[own.overdue, own.uncovered].map(String),
        ...[figure(own.workingDays.mean), figure(own.workingDays.median)],
        figure(own.elapsedDays.mean),
      ]),
    );
    expect(page.root.text).toContain(all.counted.calendar);
  });

  it.each([
    ['agency', 'agencies'],
    ['month', 'months'],
  ])('says of each %s what evaluate --by says', async (by, id) => {
    const groups = await evaluated<ReadonlyArray<Group>>([...period, '--by', by]);
    // An agency that had reports and has none now is in the table of what each did.
    const withReports = groups.filter(({ received }) => received > 0);
    const named = withReports.map((one) => ({ ...one, group: one.group === '-' ? office : one.group }));
    expect(rowsOf(page, id)).toEqual(named.map(groupRow));
  });

  it('lists the oldest open reports, the oldest first', async () => {
    const all = await evaluated<
      Numbers & {
        readonly explain: {
          readonly complaints: ReadonlyArray<{ readonly complaint: string; readonly stage: string }>;
        };
      }
    >([...period, '--explain', 'stages']);
    const ended = ['Closed', 'Archived', 'Returned'];
    const open = all.explain.complaints
      .filter(({ stage }) => !ended.includes(stage))
      .map(({ complaint }) => complaint);
    const oldest = rowsOf(page, 'oldest');
    expect(oldest.length).toBe(Math.min(10, openOf(all)));
    for (const [complaint = ''] of oldest) expect(open).toContain(complaint);
    const ages = oldest.map((row) => Number(row[4]));
    expect(ages).toEqual(ages.toSorted((one, other) => other - one));
    for (const [, , received = '', , days] of oldest) {
      expect((Date.parse(all.asOf) - Date.parse(received)) / 86_400_000).toBe(Number(days));
    }
  });
});
