import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { importJson } from './import-json.js';

const newStore = temporaryStores();
const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';
const dispositioned = [
  '7,2025-02-03T08:00+07:00,received,reporter,,complaint,jalan,website,false,false,',
  '7,2025-02-03T09:00+07:00,verified,coordinator,,non_supervisory,,,,,',
  '7,2025-02-03T09:01+07:00,dispositioned,coordinator,dinas-pupr,,,,,,',
];
const log = (...rows: ReadonlyArray<string>) => ({
  'log.csv': Buffer.from([header, ...dispositioned, ...rows, ''].join('\n')),
});
const refusedIn = async (rows: ReadonlyArray<string>, file = newStore()) => {
  const { refused } = await importJson('log.csv', file, log(...rows));
  return refused.map(({ line, why }) => [line, why]);
};

describe('a row about the agency that has the report', () => {
  it('declined, by its liaison, sends the report back; it stands under no agency, still dispositioned once', async () => {
    const file = newStore();
    const rows = ['7,2025-02-04T09:00+07:00,declined,liaison,dinas-pupr,,,,,,bukan wewenang kami'];
    expect(await refusedIn(rows, file)).toEqual([]);
    const shown = await pengaduan(`show 7 --store ${file} --json`);
    expect(JSON.parse(shown.out)).toMatchObject({ stage: 'Verified', agency: null });
    const year = ['--from', '2025-01-01', '--to', '2025-12-31', '--as-of', '2025-12-31'];
    const counted = [...year, '--denominator', 'dispositioned', '--json'];
    const { out } = await pengaduan(['evaluate', '--store', file, ...counted]);
    expect(JSON.parse(out)).toMatchObject({
      byStage: { verified: 1, dispositioned: 0 },
      followUp: { numerator: 0, denominator: 1 },
    });
    const groups = await pengaduan(['evaluate', '--store', file, ...year, '--by', 'agency', '--json']);
    expect(groups.out).toContain('"-"');
  });

  it.each(['responded', 'declined'])('%s by the office for another agency is refused', async (activity) => {
    const detail = activity === 'responded' ? 'initial' : 'bukan wewenang';
    const row = (agency: string) =>
      `7,2025-02-04T09:00+07:00,${activity},coordinator,${agency},,,,,,${detail}`;
    expect(await refusedIn([row('dlh')])).toEqual([[5, 'NotYourAgency']]);
    expect(await refusedIn([row('dinas-pupr')])).toEqual([]);
  });

  it('whose agency is a name is read as an id, and never repeated as it was written', async () => {
    const row = '7,2025-02-04T09:00+07:00,responded,coordinator,Budi Santoso,,,,,,initial';
    const result = await importJson('log.csv', newStore(), log(row));
    expect(result.refused).toMatchObject([{ line: 5, why: 'NotYourAgency' }]);
    // A disposition that never was would be a false fact: what is asked for first is one spelling.
    expect(result.refused[0]?.message).toMatch(
      /^Laporan ini ada pada dinas-pupr, .* menyebut budi-santoso\. Bila .* samakan ejaannya, .* --names\. Hanya bila /,
    );
    expect(JSON.stringify(result.refused)).not.toContain('Budi');
  });

  it('that names another agency in a later import is told to have changed', async () => {
    const file = newStore();
    const row = (agency: string) => `7,2025-02-04T09:00+07:00,responded,coordinator,${agency},,,,,,initial`;
    expect(await refusedIn([row('dinas-pupr')], file)).toEqual([]);
    expect(await refusedIn([row('dlh')], file)).toEqual([[5, 'CommandIdReused']]);
  });
});
