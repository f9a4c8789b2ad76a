import { at, disposition, inform, receive, verify } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { reportPage, rowsOf } from '../report/report-page.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const asked = ['--year', '2025', '--as-of', '2025-06-30', '--lang', 'en'];

/** The share on time of each limit, as the page for heads of offices and `evaluate --figures` say it. */
const sharesIn = async (store: string) => {
  const page = await reportPage([...asked, '--store', store]);
  const { out } = await pengaduan(['evaluate', ...asked, '--figures', '--store', store]);
  const rows = [...rowsOf(page, 'limits'), ...rowsOf(page, 'minute-limits')];
  const shares = new Map(rows.map((row) => [row[0], row.at(-1)]));
  for (const [name = '', share = ''] of shares) {
    expect(
      out
        .split('\n')
        .find((line) => line.startsWith(`  ${name} `))
        ?.endsWith(` ${share}`),
    ).toBe(true);
  }
  const isExplained = [page.text, out].map((text) => text.includes('Not noted: '));
  expect(isExplained).toEqual(Array(2).fill([...shares.values()].includes('not noted')));
  return Object.fromEntries(shares) as Readonly<Record<string, string>>;
};

const informing = 'informing the liaison officer';
// Dispositioned 23 hours after it was verified.
const slow = [receive('2025-02-03T08:00'), verify('2025-02-03T09:00'), disposition('2025-02-04T08:00')];

describe('a step of minutes', () => {
  it('that nobody ever wrote down has no share on time: it is said that it was not noted', async () => {
    const store = newStore();
    await applyCommands(store, ...forComplaint('1', at.InProcess), ...forComplaint('2', at.Dispositioned));
    expect(await sharesIn(store)).toMatchObject({ [informing]: 'not noted', disposition: '100.00 %' });
    const { out } = await pengaduan(['evaluate', ...asked, '--figures', '--json', '--store', store]);
    expect((JSON.parse(out) as { minuteLimits: object }).minuteLimits).toMatchObject({
      informing: { met: 0, late: 0, missed: 2, onTime: { numerator: 0, denominator: 2, percent: 0 } },
    });
  });
  it('that was written down once has one, be it 0 %, and so has a limit of days that nobody kept', async () => {
    const store = newStore();
    const informed = [...at.Dispositioned, inform('2025-02-03T12:00')];
    await applyCommands(store, ...forComplaint('1', informed), ...forComplaint('2', slow));
    expect(await sharesIn(store)).toMatchObject({
      ...{ [informing]: '0.00 %', disposition: '50.00 %', 'first response': '0.00 %' },
    });
  });
});
