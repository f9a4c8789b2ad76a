import { describe, expect, it, beforeAll } from 'vitest';
import { folder } from './folder.js';
import { dataFile, pengaduan } from './support.js';

const file = folder()();
const year = `evaluate --store ${file} --from 2025-01-01 --to 2025-12-31 --as-of 2026-03-31`;

interface Numbers {
  readonly received: number;
  readonly followUp: {
    readonly numerator: number;
    readonly denominator: number;
    readonly percent: number | null;
  };
  readonly duration: { readonly n: number; readonly elapsedDays: { readonly sumMs: number } };
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

  it('lists the complaints behind a number: as many as the number says', async () => {
    interface Listed extends Numbers {
      readonly explain: { readonly complaints: ReadonlyArray<string | { readonly elapsedMs: number }> };
    }
    const followUp = await json<Listed>(`${year} --explain followUp`);
    expect(followUp.explain.complaints.length).toBe(followUp.followUp.numerator);
    const duration = await json<Listed>(`${year} --explain duration`);
    const sum = duration.explain.complaints.reduce(
      (ms, one) => ms + (typeof one === 'string' ? 0 : one.elapsedMs),
      0,
    );
    expect(sum).toBe(duration.duration.elapsedDays.sumMs);
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

  it.each([
    '--denominator all',
    '--zone Europe/Paris',
    '--by colour',
    '--explain everything',
    '--from 2025-02-30',
  ])('%s is wrong use', async (option) => {
    expect(await pengaduan(`${year} ${option}`)).toMatchObject({ exit: 2, out: '' });
  });
});
