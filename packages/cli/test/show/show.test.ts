import { describe, expect, it } from 'vitest';
import { temporaryStores } from '../temporary-store.js';
import { dataFile, pengaduan } from '../pengaduan.js';

const newStore = temporaryStores();
const report = async (): Promise<string> => {
  const file = newStore();
  await pengaduan(['import', dataFile('report-6340753.csv'), '--store', file]);
  return file;
};

interface Shown {
  readonly stage: string;
  readonly policy: string;
  readonly facts: ReadonlyArray<{ readonly type: string; readonly at: string }>;
  readonly deadlines: ReadonlyArray<{
    readonly clock: string;
    readonly state: string;
    readonly dueDay: string;
  }>;
}

describe('pengaduan show', () => {
  it('tells of report 6340753 that verification was missed after 8 working days, and the first response met after 1', async () => {
    const file = await report();
    const { out } = await pengaduan(`show 6340753 --store ${file} --lang en`);
    expect(out).toContain('The verification deadline was missed.');
    expect(out).toContain('Late: what the verification deadline asks for was done after 8 working days.');
    expect(out).toContain('The first response deadline was met after 1 working day.');
    const shown = JSON.parse((await pengaduan(`show 6340753 --store ${file} --json`)).out) as Shown;
    expect(shown).toMatchObject({
      complaint: '6340753',
      stage: 'InProcess',
      policy: 'bangkalan@1',
      agency: 'opd',
    });
    expect(shown.facts.length).toBe(7);
    const states = shown.deadlines.map(({ clock, state, dueDay }) => [clock, state, dueDay]);
    expect(states).toContainEqual(['verification', 'late', '2023-02-15']);
    expect(states).toContainEqual(['response', 'met', '2023-03-08']);
    const evaluated = await pengaduan(
      `evaluate --store ${file} --from 2023-01-01 --to 2023-12-31 --as-of 2023-12-31 --json`,
    );
    expect(JSON.parse(evaluated.out)).toMatchObject({
      duration: { n: 1, elapsedDays: { mean: 0.98 }, workingDays: { sum: 1 } },
    });
  });

  it('explains each deadline: which days were not counted, and by which decree', async () => {
    const { out } = await pengaduan(`show 6340753 --store ${await report()}`);
    expect(out).toContain(
      'Kamis, 23 Maret 2023: cuti bersama: Hari Suci Nyepi (Tahun Baru Saka 1945) (SKB 1066/2022',
    );
    expect(out).toMatch(
      /verifikasi: 3 hari kerja, 15 Februari 2023, terlambat\n {4}tidak dihitung: 1 hari Sabtu\/Minggu/,
    );
  });

  it('has a sentence for a report, a store or a kind of file that is not there', async () => {
    const file = await report();
    for (const [args, says] of [
      [`show 1 --store ${file}`, /That report is not in this journal/],
      [`show 1 --store ${file}x`, /There is no such journal/],
      [
        `show 1 --store ${dataFile('report-6340753.csv')}`,
        /report-6340753\.csv is not a journal of pengaduan/,
      ],
    ] as const) {
      const result = await pengaduan(`${args} --lang en`);
      expect(result).toMatchObject({ exit: 1, out: '' });
      expect(result.err).toMatch(says);
    }
  });
});
