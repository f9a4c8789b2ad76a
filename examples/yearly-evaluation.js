// A regency's year, evaluated from its store: Kemendagri's two numbers, a complaint behind them, and agency by agency.
// The store is a file that the command line fills here from a log; in an application it is the one that is there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indonesia, parseDay } from '@pengaduan/calendar';
import { outcome } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { evaluate, evaluateBy, explain, readRows, ungrouped } from '@pengaduan/metrics';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'));
const file = join(folder, 'year-2025.db');
const pengaduan = here('../packages/cli/bin/pengaduan.js');
const log = here('data/complaint-log-2025.csv');
execFileSync(process.execPath, [pengaduan, 'import', log, '--store', file], { stdio: 'pipe' });

/** The value of a call that is expected to succeed. */
const must = async (call) => {
  const answer = await outcome(call);
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.failure));
};
const store = await must(openSqlite({ file }));
const { rows } = await must(readRows(store.feed));
await store.close();
rmSync(folder, { recursive: true });

const [from, to, asOf] = ['2025-01-01', '2025-12-31', '2026-03-31'].map((day) => parseDay(day).right);
const period = { from, to, asOf, zone: 'Asia/Jakarta' };
const question = { ...period, denominator: 'allReceived', calendar: indonesia().right };

const { received, followUp, duration } = evaluate(rows.values(), question);
const { n, leftOut, elapsedDays, workingDays } = duration;
console.log(`2025, as it stood on 2026-03-31: ${received} complaints`);
console.log(`  follow-up         ${followUp.percent} % (${followUp.numerator} of ${followUp.denominator})`);
console.log(
  `  average duration  ${elapsedDays.mean} days, ${workingDays.mean} working days (${n} complaints)`,
);
console.log(`  left out          ${leftOut} without a response`);
const [slowest] = explain('duration', rows.values(), question).toSorted((a, b) => b.elapsedMs - a.elapsedMs);
console.log(
  `  slowest           ${slowest.complaint}, ${(slowest.elapsedMs / 86_400_000).toFixed(2)} days\n`,
);

const table = [...evaluateBy(rows.values(), 'agency', question)].map(([agency, its]) => ({
  agency: agency === ungrouped ? 'none yet' : agency,
  received: its.received,
  'follow-up %': its.followUp.percent ?? 'n/a',
  'average days': its.duration.elapsedDays.mean ?? 'n/a',
}));
console.table(table);
