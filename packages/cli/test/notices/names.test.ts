import { readFileSync } from 'node:fs';
import { at } from '@pengaduan/core/testing';
import { beforeAll, expect, it } from 'vitest';
import { applyCommands, forComplaint } from '../apply-commands.js';
import { dataFile, pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';

const newStore = temporaryStores();
const store = newStore();
beforeAll(() => applyCommands(store, ...forComplaint('1', at.Dispositioned)));

const files = { 'n.csv': Buffer.from('Nama;Kode\nDinas Pekerjaan Umum;dinas-pupr\n') };
const morning = ['--at', '2025-02-04T09:00+07:00', '--store', store, '--lang', 'en'];
const asked = async (...args: ReadonlyArray<string>): Promise<string> =>
  (await pengaduan([...args, ...morning], [], files)).out;

it('notices and their digests call an agency by its name where a file of names is given, and have its id as a field', async () => {
  const notices = [
    'notices',
    '--digest-from',
    '08:00',
    '--names',
    'n.csv',
    '--since',
    '2025-02-01T00:00+07:00',
  ];
  const text = await asked(...notices, '--to', 'console');
  expect(text).toMatch(/^Report 1 was dispositioned to Dinas Pekerjaan Umum\./);
  // The lines of a digest end with an empty one, so that the next is told from it.
  expect(text).toMatch(/\n\*Dinas Pekerjaan Umum\*, 4 February 2025\n(.+\n)+\n$/);
  const lines = `${store}.jsonl`;
  await asked(...notices, '--to', `jsonl:${lines}`);
  const [first, second] = readFileSync(lines, 'utf8').trimEnd().split('\n');
  for (const line of [first, second]) {
    expect(JSON.parse(line ?? '')).toMatchObject({
      agency: 'dinas-pupr',
      text: { id: expect.stringContaining('Dinas Pekerjaan Umum') as string },
    });
  }
});

it('digests among notices link to each report, as those that are printed do', async () => {
  const own = newStore();
  await applyCommands(own, ...at.Dispositioned);
  const linked = async (...args: ReadonlyArray<string>): Promise<string> =>
    (await pengaduan([...args, '--base-url', 'https://lapor.go.id/laporan', ...morning, '--store', own])).out;
  const printed = await linked('digest');
  expect(printed).toMatch(/ https:\/\/lapor\.go\.id\/laporan\/1$/m);
  expect(await linked('notices', '--digest-from', '08:00', '--to', 'console')).toContain(printed);
  const lines = `${own}.jsonl`;
  await linked('notices', '--digest-from', '08:00', '--to', `jsonl:${lines}`);
  expect(readFileSync(lines, 'utf8')).toContain(' https://lapor.go.id/laporan/1"');
});

it.each([
  ['notices', '--to'],
  ['watch', '--notices'],
])('%s takes links for its digests alone', async (command, to) => {
  const args = [command, to, 'console', '--base-url', 'https://lapor.go.id', '--store', store];
  const { exit, err } = await pengaduan(args);
  expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining('--digest-from') as string });
});

it('names without notices are wrong use of watch', async () => {
  const { exit, err } = await pengaduan(['watch', '--names', 'n.csv', '--store', store], [], files);
  expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining('--notices') as string });
});

it.each(['digest', 'due'])('%s is asked for an agency by its id or by a name of it', async (command) => {
  const byId = await asked(command, '--agency', 'dinas-pupr');
  expect(byId).toMatch(/^(\*dinas-pupr\*|.*dinas-pupr)/m);
  expect(await asked(command, '--agency', 'Dinas PUPR')).toBe(byId);
  const byName = await asked(command, '--agency', 'dinas pekerjaan umum', '--names', 'n.csv');
  expect(byName).toBe(await asked(command, '--agency', 'dinas-pupr', '--names', 'n.csv'));
});

it('notices say that imported reports were left alone', async () => {
  const imported = newStore();
  await pengaduan(['import', dataFile('complaint-log-2025.csv'), '--store', imported]);
  const told = async (...more: ReadonlyArray<string>): Promise<string> => {
    const args = [
      'notices',
      '--to',
      'console',
      '--store',
      imported,
      '--at',
      '2025-06-30T09:00+07:00',
      ...more,
    ];
    return (await pengaduan([...args, '--lang', 'en'])).err;
  };
  expect(await told()).toMatch(
    /^Sent: 0; failed: 0; \d+ due deadlines of imported reports not told \(--include-imported\)\n$/,
  );
  expect(await told('--include-imported')).toMatch(/^Sent: \d+; failed: 0\n$/);
});
