// `npm run demo`: the pengaduan command at work on a real report and on a simulated year. Leaves its files in .demo/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = fileURLToPath(new URL('../packages/cli/bin/pengaduan.js', import.meta.url));
rmSync(`${root}.demo`, { recursive: true, force: true });
mkdirSync(`${root}.demo`);

const pengaduan = (words, { input, expect = 0 } = {}) => {
  console.log(`\n$ npx pengaduan ${words}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words.split(' ')], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  process.stdout.write(stdout + stderr);
  if (status !== expect) throw new Error(`exit ${status}`);
};
const say = (id, en) => console.log(`\n\n== ${id}\n   ${en}`);

say(
  'Laporan 6340753 dari tahun 2023, seperti yang tercatat di LAPOR!',
  'A real report of 2023, as its public log has it.',
);
pengaduan('import examples/data/report-6340753.csv --store .demo/laporan.db');
pengaduan('show 6340753 --store .demo/laporan.db');

say('Menutupnya terlalu dini: ditolak, dengan alasannya.', 'Closing it too early: refused, with the reason.');
const tooEarly = {
  command: 'CloseComplaint',
  id: 'demo-1',
  complaint: '6340753',
  at: '2023-03-01T00:05:00+07:00',
  by: { role: 'system', id: 'runner' },
};
pengaduan('apply --store .demo/laporan.db', { input: `${JSON.stringify(tooEarly)}\n`, expect: 1 });

say('Setahun sebuah kabupaten: 400 laporan (simulasi).', 'A year of a regency: 400 complaints (simulated).');
pengaduan('import examples/data/complaint-log-2025.csv --store .demo/tahun-2025.db');

const year = '--store .demo/tahun-2025.db --from 2025-01-01 --to 2025-12-31 --as-of 2026-03-31';
say('Mengapa sebuah tenggat jatuh pada hari itu.', 'Why a deadline falls on its day.');
pengaduan('calendar explain 2025-03-27 2025-04-14');

say('Setiap OPD.', 'Each agency.');
pengaduan(`evaluate ${year} --by agency`);

say('Dua angka Kemendagri.', "Kemendagri's two numbers.");
pengaduan(`evaluate ${year}`);

say('Halaman untuk dicetak dan dikirim; buka berkas ini.', 'A page to print and to send; open this file.');
pengaduan(`report ${year} --out .demo/laporan-2025.html`);
