import { writeFileSync } from 'node:fs';
import { describe, expect, it, beforeAll } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { dataFile, pengaduan } from '../pengaduan.js';

const file = temporaryStores()();
const year = `evaluate --store ${file} --from 2025-01-01 --to 2025-12-31 --as-of 2026-03-31`;

interface Numbers {
  readonly received: number;
  readonly followUp: {
    readonly numerator: number;
    readonly denominator: number;
    readonly percent: number | null;
  };
  readonly duration: {
    readonly n: number;
    readonly elapsedDays: { readonly sumMs: number };
    readonly workingDays: { readonly sum: number };
  };
}
const json = async <A>(args: string): Promise<A> => JSON.parse((await pengaduan(`${args} --json`)).out) as A;

beforeAll(async () => {
  await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', file]);
});

describe('pengaduan evaluate', () => {
  it('shows the two numbers to people, with a comma in Indonesian and a point in English', async () => {
    expect((await pengaduan(year)).out).toMatch(/75,25 % +\(301 \/ 400\)/);
    expect((await pengaduan(`${year} --lang en`)).out).toMatch(/75\.25 % +\(301 \/ 400\)/);
  });

  it('lists the reports behind a number: as many as the number says', async () => {
    type Lasted = Readonly<Record<'elapsedMs' | 'workingDays', number>>;
    interface Listed extends Numbers {
      readonly explain: { readonly complaints: ReadonlyArray<string | Lasted> };
    }
    const followUp = await json<Listed>(`${year} --explain followUp`);
    expect(followUp.explain.complaints.length).toBe(followUp.followUp.numerator);
    const duration = await json<Listed>(`${year} --explain duration`);
    const sum = (of: keyof Lasted) =>
      duration.explain.complaints.reduce((all, one) => all + (typeof one === 'string' ? 0 : one[of]), 0);
    expect(sum('elapsedMs')).toBe(duration.duration.elapsedDays.sumMs);
    expect(sum('workingDays')).toBe(duration.duration.workingDays.sum);
    expect((await pengaduan(`${year} --explain duration`)).out).toContain('864 hari kerja / 301 = 2,87');
    expect((await pengaduan(`${year} --explain followUp`)).out.split('\n').length).toBeGreaterThan(301);
  });

  it('divides by the denominator asked for', async () => {
    const over = async (name: string) => (await json<Numbers>(`${year} --denominator ${name}`)).followUp;
    expect(await over('allReceived')).toMatchObject({ numerator: 301, denominator: 400 });
    expect(await over('excludingArchived')).toMatchObject({ numerator: 301, denominator: 400 - 41 - 16 });
    const { denominator } = await over('dispositioned');
    expect(denominator).toBeGreaterThanOrEqual(301 + 23);
    expect(denominator).toBeLessThan(400);
  });

  it('says of an empty period that nothing applies', async () => {
    const nothing = `evaluate --store ${file} --from 2024-01-01 --to 2024-01-31 --as-of 2024-01-31`;
    expect(await json<Numbers>(nothing)).toMatchObject({
      received: 0,
      followUp: { percent: null },
      duration: { n: 0, elapsedDays: { mean: null } },
    });
    expect((await pengaduan(nothing)).out).toContain('tidak berlaku');
  });

  it('breaks the numbers down into groups that add up', async () => {
    for (const by of ['agency', 'classification', 'kind', 'category', 'channel', 'month']) {
      const groups = await json<ReadonlyArray<Numbers>>(`${year} --by ${by}`);
      expect(groups.reduce((sum, { received }) => sum + received, 0)).toBe(400);
      expect(groups.reduce((sum, { followUp }) => sum + followUp.numerator, 0)).toBe(301);
    }
  });

  it('says why no working days are given where a year is not decreed', async () => {
    const old = temporaryStores()();
    const row = (at: string, rest: string) => `1,2019-12-${at}T08:00:00+07:00,${rest}`;
    const log = [
      'tracking_id,at,activity,actor,agency,classification,anonymous,confidential,detail',
      row('20', 'received,reporter,,complaint,false,false,'),
      row('21', 'verified,coordinator,,supervisory,,,'),
      row('22', 'dispositioned,coordinator,dlh,,,,'),
      row('23', 'responded,liaison,dlh,,,,initial'),
    ];
    const path = `${old}.csv`;
    writeFileSync(path, log.join('\n'));
    await pengaduan(['import', path, '--store', old]);
    const asked = `evaluate --store ${old} --from 2019-01-01 --to 2019-12-31 --as-of 2020-12-31`;
    const why = 'hari kerja tidak dihitung: hari libur tahun 2019 tidak ada dalam kalender';
    expect((await pengaduan(asked)).out).toContain(why);
    expect((await pengaduan(`${asked} --explain duration`)).out).toContain(why);
  });

  it.each([
    '--denominator all',
    '--zone Europe/Paris',
    '--by colour',
    '--explain everything',
    '--from 2025-02-30',
    '--from 2026-01-01',
    '--by month --explain followUp',
  ])('%s is wrong use', async (option) => {
    expect(await pengaduan(`${year} ${option}`)).toMatchObject({ exit: 2, out: '' });
  });
});
