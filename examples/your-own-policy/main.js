// What would have been late last year under the policy that an agency drafts? The draft is checked, last year's log is taken
// through both policies, and each limit of both is compared. `node examples/your-own-policy/main.js [DRAFT.json [LOG.csv YEAR]]`
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [draft = here('draft.json'), log = here('../data/complaint-log-2025.csv'), year = '2025'] =
  process.argv.slice(2);

/** Runs the command line. An import ends with 1 where rows of the log were refused, and took the others. */
const pengaduan = (...words) => {
  const bin = here('../../packages/cli/bin/pengaduan.js');
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] };
  try {
    return execFileSync(process.execPath, [bin, ...words, '--lang', 'en'], options);
  } catch ({ status, stdout, stderr }) {
    if (words[0] === 'import' && status === 1) return stdout;
    process.stderr.write(stdout + stderr);
    return process.exit(1);
  }
};

const folder = mkdtempSync(join(tmpdir(), 'pengaduan-'));
process.once('exit', () => rmSync(folder, { recursive: true }));

/** Each limit of each complaint, as it ended under a policy. */
const limitsUnder = (policy, name) => {
  const store = join(folder, `${name}.db`);
  pengaduan('import', log, '--store', store, '--policy', policy, '--json');
  const answer = pengaduan('evaluate', '--store', store, '--year', year, '--explain', 'limits', '--json');
  return JSON.parse(answer).explain.complaints;
};

console.log(pengaduan('policy', 'check', draft).trim());
const now = limitsUnder('bangkalan', 'now');
const then = limitsUnder(draft, 'draft');

const isLate = ({ state }) => state === 'late' || state === 'missed';
const lateUnder = (limits, clock) => limits.filter((limit) => limit.clock === clock && isLate(limit));
const nameOf = ({ complaint, deadline }) => `${complaint} ${deadline}`;
const lateNow = new Set(now.filter(isLate).map(nameOf));

console.log(`\nLimits of ${year} that were not kept, under SOP 112 and under the draft`);
console.table(
  [...new Set(now.map(({ clock }) => clock))].map((clock) => ({
    limit: clock,
    'late now': lateUnder(now, clock).length,
    'late under the draft': lateUnder(then, clock).length,
  })),
);
const newlyLate = then.filter((limit) => isLate(limit) && !lateNow.has(nameOf(limit)));
console.log(`${newlyLate.length} limits would have been missed that were kept; the first of them:`);
// A limit of days runs to the end of its last day: one is due when the next day begins.
const lastDay = (dueAt) => new Date(dueAt - 1).toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' });
for (const { complaint, clock, dueAt } of newlyLate.slice(0, 5))
  console.log(`  ${complaint}  ${clock}, last day ${lastDay(dueAt)}`);
