import { expect, it } from 'vitest';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { copyStore } from './copy-store.js';
import { fillWithDueReports } from './due-reports.js';
import { deaths, fewestKilled, kills, untilKilled } from './killed-process.js';
import { commandsIn, expectBeginning, recordsIn } from './records.js';

const newStore = temporaryStores();
const tick = (file: string): ReadonlyArray<string> => [
  ...['tick', '--at', '2025-12-31T00:00+07:00'],
  ...['--store', file, '--lang', 'en'],
];
const isSummary = (line: string): boolean => / WIB: (\d+ done|nothing to do\.)$/.test(line);
const actsIn = (out: string): ReadonlyArray<string> =>
  out
    .trimEnd()
    .split('\n')
    .filter((line) => !isSummary(line));

it(`tick killed ${kills} times does everything that is due, and nothing twice`, async () => {
  const [filled, undisturbed] = [newStore(), newStore()];
  await fillWithDueReports(filled, 6 * kills);
  const begun = (await recordsIn(filled)).length;
  const fresh = (): string => copyStore(filled, newStore());
  copyStore(filled, undisturbed);
  const acts = actsIn((await pengaduan(tick(undisturbed))).out);
  const whole = await recordsIn(undisturbed);
  expect(acts.length).toBeGreaterThan(15 * kills);

  let [file, before, killed] = [fresh(), begun, 0];
  let printed: ReadonlyArray<string> = [];
  for (const death of deaths(40)) {
    const { code, lines, errors } = await untilKilled(tick(file), death);
    expect(errors).toBe('');
    const records = await expectBeginning(file, whole, before);
    before = records.length;
    printed = [...printed, ...lines.filter((line) => !isSummary(line))];
    expect(commandsIn(records.slice(begun)).size).toBeGreaterThanOrEqual(printed.length);
    if (code === null) {
      killed += 1;
      continue;
    }
    expect({ code, records }).toEqual({ code: 0, records: whole });
    [file, before, printed] = [fresh(), begun, []];
  }
  expect(killed).toBeGreaterThanOrEqual(fewestKilled);
  const rest = await pengaduan(tick(file));
  expect(rest.exit).toBe(0);
  expect(await recordsIn(file)).toEqual(whole);
  // Each act is printed once, but for those whose process was killed before it could print them.
  const all = [...printed, ...actsIn(rest.out)];
  expect(acts.filter((act) => all.includes(act))).toEqual(all);
});
