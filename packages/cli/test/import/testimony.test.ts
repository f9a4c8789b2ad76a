import { describe, expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { importJson } from './import-json.js';

const newStore = temporaryStores();
const header =
  'tracking_id,at,activity,actor,agency,classification,category,channel,anonymous,confidential,detail';
const row = (at: string, rest: string): string => `9,2025-${at}+07:00,${rest}`;
const responded = [
  row('02-03T08:00', 'received,reporter,,complaint,jalan,website,false,false,'),
  row('02-03T09:00', 'verified,coordinator,,non_supervisory,,,,,'),
  row('02-03T09:01', 'dispositioned,coordinator,dlh,,,,,,'),
  row('02-04T09:00', 'responded,liaison,dlh,,,,,,substantive'),
];
const log = (...rows: ReadonlyArray<string>) => ({
  'log.csv': Buffer.from([header, ...rows, ''].join('\n')),
});
const shown = async (file: string) =>
  JSON.parse((await pengaduan(`show 9 --json --store ${file}`)).out) as { stage: string; ombudsman: string };

/** Ten working days of 2025 after 4 February end with the 18th. */
const closed = (day: string): string => row(`${day}T01:00`, 'closed,system,,,,,,,');

describe('what a log says that the system did', () => {
  it.each([
    ['02-17', 2],
    ['02-15', 2],
    ['02-18', 1],
  ])('before its wait was over is taken with a warning: closed on %s', async (day, workingDaysEarly) => {
    const file = newStore();
    const result = await importJson('log.csv', file, log(...responded, closed(day)));
    expect(result).toMatchObject({
      added: 5,
      refused: [],
      warnings: [{ line: 6, why: 'EarlierThanDue', workingDaysEarly }],
    });
    expect((await shown(file)).stage).toBe('Closed');
    expect(await importJson('log.csv', file, log(...responded, closed(day)))).toMatchObject({
      known: 5,
      warnings: [],
    });
  });

  it('when its wait was over needs no warning', async () => {
    const result = await importJson('log.csv', newStore(), log(...responded, closed('02-19')));
    expect(result).toMatchObject({ added: 5, refused: [], warnings: [] });
  });

  it('where no wait runs is taken: a closing after the reporter replied', async () => {
    const replied = row('02-05T09:00', 'reporter_replied,reporter,,,,,,,');
    const file = newStore();
    const result = await importJson('log.csv', file, log(...responded, replied, closed('02-10')), [
      '--lang',
      'en',
    ]);
    expect(result).toMatchObject({
      added: 6,
      refused: [],
      warnings: [{ line: 7, why: 'NoWait', workingDaysEarly: null }],
    });
    expect((await shown(file)).stage).toBe('Closed');
  });

  it('is taken whatever the policy says, but only where the stage allows it', async () => {
    const forwarded = row('02-05T01:00', 'forwarded_to_ombudsman,system,,,,,,,');
    const rows = log(...responded.slice(0, 3), forwarded, closed('02-06'));
    const result = await importJson('log.csv', newStore(), rows, ['--policy', 'nasional']);
    expect(result.refused).toMatchObject([{ line: 6, why: 'WrongStage' }]);
    expect(result.warnings).toMatchObject([{ line: 5, why: 'NoWait', workingDaysEarly: null }]);
  });

  it('after a declined disposition is judged by the stage that it led to', async () => {
    const declined = row('02-04T09:00', 'declined,liaison,dlh,,,,,,bukan wewenang');
    const result = await importJson(
      'log.csv',
      newStore(),
      log(...responded.slice(0, 3), declined, closed('02-18')),
    );
    expect(result).toMatchObject({ added: 4, refused: [{ line: 6, why: 'WrongStage' }], warnings: [] });
  });
});

it('a row dated after now is taken with a warning, and the exit status is 0', async () => {
  const late = log('9,2027-02-03T08:00+07:00,received,reporter,,complaint,jalan,website,false,false,');
  expect(await importJson('log.csv', newStore(), late)).toMatchObject({
    added: 1,
    warnings: [{ line: 2, why: 'InFuture' }],
  });
  const told = await pengaduan('import log.csv --store memory: --lang en', [], late);
  expect(told).toMatchObject({ exit: 0, err: '' });
  expect(told.out).toMatch(
    /^1 rows: 1 new, 0 known, 0 refused\n {2}warning, line 2: Taken as it was logged, /,
  );
});

it('reports from before the calendar have one warning each, and the exit status is 0', async () => {
  const old = log(
    '9,2019-02-01T08:00+07:00,received,reporter,,complaint,jalan,website,false,false,',
    '9,2019-05-23T08:00+07:00,verified,coordinator,,non_supervisory,,,,,',
    '8,2019-02-01T08:00+07:00,received,reporter,,complaint,jalan,website,false,false,',
  );
  expect(await importJson('log.csv', newStore(), old)).toMatchObject({
    added: 3,
    warnings: [
      { line: 2, why: 'BeforeCalendar', message: expect.stringContaining('tahun 2020') as unknown },
      { line: 4, why: 'BeforeCalendar' },
    ],
  });
  expect(await pengaduan('import log.csv --store memory:', [], old)).toMatchObject({ exit: 0, err: '' });
});

it('a live command stays strict, also on a report that was imported', async () => {
  const file = newStore();
  await importJson('log.csv', file, log(...responded));
  const by = { role: 'system', id: 's' };
  const early = {
    command: 'CloseComplaint',
    id: 'live',
    complaint: '9',
    at: '2025-02-17T01:00:00+07:00',
    by,
  };
  const { exit, out } = await pengaduan(`apply --store ${file}`, [`${JSON.stringify(early)}\n`]);
  expect(exit).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ ok: false, rejection: { type: 'NotDue' } });
  expect((await shown(file)).stage).toBe('InProcess');
});
