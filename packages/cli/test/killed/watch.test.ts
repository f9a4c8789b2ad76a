import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { channelOf } from '../../src/outbox/target.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { copyStore } from './copy-store.js';
import { fillWithDueReports } from './due-reports.js';
import { freeChannel } from './free-channel.js';
import { deaths, kills, untilKilled } from './killed-process.js';
import { commandsIn, happenedIn, ofReports, recordsIn, type Kept } from './records.js';

const newStore = temporaryStores();

const linesOf = (file: string): ReadonlyArray<string> =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
const keysIn = (file: string): ReadonlyArray<string> =>
  linesOf(file).map((line) => (JSON.parse(line) as { readonly key: string }).key);

/** Does what a watch that was killed so often has left, and sees that all was done and sent. */
const finish = async (file: string, sent: string, whole: ReadonlyArray<Kept>, killed: number) => {
  const run = async (...args: ReadonlyArray<string>): Promise<void> =>
    expect((await pengaduan([...args, '--store', file], [], {}, { now: Date.now })).exit).toBe(0);
  await run('tick');
  expect(happenedIn(await recordsIn(file))).toEqual(happenedIn(whole));
  const all = `${newStore()}.jsonl`;
  await run('notices', '--to', `jsonl:${sent}`);
  await run('notices', '--to', `jsonl:${all}`);
  const keys = keysIn(sent);
  // A disposition may also have been told before the same watch closed the report.
  expect(keysIn(all).filter((key) => !keys.includes(key))).toEqual([]);
  // Twice only what was in hand when a process was killed.
  expect(keys.length - new Set(keys).size).toBeLessThanOrEqual(killed);
};

it(`a watch killed ${kills} times does all that is due once, and sends each notice at least once`, async () => {
  const [filled, undisturbed] = [newStore(), newStore()];
  await fillWithDueReports(filled, 6 * kills);
  copyStore(filled, undisturbed);
  await pengaduan(['tick', '--store', undisturbed], [], {}, { now: Date.now });
  const whole = await recordsIn(undisturbed);
  const begun = ofReports(await recordsIn(filled)).length;
  const actsIn = (records: ReadonlyArray<Kept>): number => commandsIn(ofReports(records).slice(begun)).size;
  const all = actsIn(whole);

  const fresh = () => ({ file: copyStore(filled, newStore()), sent: `${newStore()}.jsonl` });
  let { file, sent } = fresh();
  let [printed, acts, killed] = [0, 0, 0];
  for (const { progress, ms } of deaths(30)) {
    const already = linesOf(sent).length;
    const { code, lines, errors } = await untilKilled(
      ['watch', '--json', '--notices', `jsonl:${sent}`, '--store', file],
      { progress: Math.min(progress, all - acts), ms },
      { progressOf: (acted) => acted.length + linesOf(sent).length - already },
    );
    killed += 1;
    printed += lines.length;
    expect(code).toBe(null);
    expect(errors.replace('Watching the deadlines; Ctrl+C ends it.\n', '')).toBe('');
    const records = await recordsIn(file);
    expect(happenedIn(records)).toEqual(happenedIn(whole).slice(0, ofReports(records).length));
    acts = actsIn(records);
    expect(acts).toBeGreaterThanOrEqual(printed);
    file = await freeChannel(file, channelOf({ type: 'jsonl', file: sent }));
    if (acts < all) continue;
    await finish(file, sent, whole, killed);
    ({ file, sent } = fresh());
    [printed, acts, killed] = [0, 0, 0];
  }
  await finish(file, sent, whole, killed);
});
