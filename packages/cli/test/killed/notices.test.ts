import { expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { copyStore } from './copy-store.js';
import { fillWithDueReports } from './due-reports.js';
import { freeChannel } from './free-channel.js';
import { deaths, fewestKilled, kills, untilKilled } from './killed-process.js';

const newStore = temporaryStores();
const channel = ['--at', '2025-02-13T10:00+07:00', '--since', '2025-01-01T00:00+07:00', '--to', 'console'];
const notices = (file: string): ReadonlyArray<string> => ['notices', ...channel, '--json', '--store', file];
const keysIn = (lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.map((line) => (JSON.parse(line) as { readonly key: string }).key);

it(`notices killed ${kills} times are sent each at least once, and twice only what was in hand`, async () => {
  const undisturbed = newStore();
  let file = newStore();
  await fillWithDueReports(file, 12 * kills);
  copyStore(file, undisturbed);
  const { out } = await pengaduan(notices(undisturbed));
  const all = keysIn(out.split('\n').slice(0, -1));
  expect(all.length).toBe(24 * kills);

  const sent: Array<string> = [];
  let killed = 0;
  for (const death of deaths(20)) {
    const { code, lines, errors } = await untilKilled(notices(file), death);
    expect(code === null ? errors : '').toBe('');
    sent.push(...keysIn(lines));
    if (code === null) killed += 1;
    file = await freeChannel(file, 'console');
  }
  expect(killed).toBeGreaterThanOrEqual(fewestKilled);
  const rest = await pengaduan(notices(file));
  expect(rest.exit).toBe(0);
  sent.push(...keysIn(rest.out.split('\n').slice(0, -1)));
  expect(new Set(sent)).toEqual(new Set(all));
  expect(sent.length - all.length).toBeLessThanOrEqual(killed);
});
