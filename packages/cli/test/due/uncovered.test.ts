import { right } from 'fp-ts/lib/Either.js';
import { receive, verify } from '@pengaduan/core/testing';
import { expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const file = temporaryStores()();

it('a deadline whose due day is not known is told by due and by tick, apart from what is due', async () => {
  const old = [receive('2019-02-01T08:00')];
  await applyCommands(file, ...forComplaint('7500002', old));
  await applyCommands(
    file,
    ...forComplaint('7500003', [receive('2025-02-03T08:00'), verify('2025-02-03T09:00')]),
  );
  const ask = async (command: string) =>
    (await pengaduan(`${command} --store ${file} --lang en --at 2025-02-12T08:00+07:00`)).out;
  const page = await ask('due');
  expect(page).toMatch(
    /\nUncovered, the due day is not known: 1\n .*\n .*the calendar begins with 2020.*7500002/,
  );
  expect(page.match(/7500002/g)?.length).toBe(1);
  expect(JSON.parse(await ask('due --json'))).toMatchObject({
    uncovered: [{ complaint: '7500002', clock: 'verification', state: 'uncovered', uncovered: 2019 }],
  });
  expect(await ask('due --no-include-imported')).toContain('7500002');
  const written = await pengaduan(
    ['due', '--ics', 'tenggat.ics', '--store', file],
    [],
    {},
    {
      writeFile: () => Promise.resolve(right(undefined)),
    },
  );
  expect(written.out).toMatch(/^tenggat\.ics: \d+ tenggat; 1 lagi tidak ikut, /);
  expect(await ask('tick')).toMatch(
    /\n {2}1 deadline uncovered: the due day is not known; see pengaduan due\.\n$/,
  );
  expect(JSON.parse(await ask('tick --json'))).toMatchObject({ leftAlone: { imported: 0, uncovered: 1 } });
});
