import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channelOf } from '../../src/outbox/target.js';
import { copyStore } from '../killed/copy-store.js';
import { fillWithDueReports } from '../killed/due-reports.js';
import { freeChannel } from '../killed/free-channel.js';
import { commandsIn, happenedIn, ofReports, recordsIn } from '../killed/records.js';
import { pengaduan } from '../pengaduan.js';
import { temporaryStores } from '../temporary-store.js';
import { reports, smallDisks } from './small-disk.js';
import { saysSo, untilDone } from './until-done.js';

const newStore = temporaryStores();

/** The keys of the notices in a file, whose lines may be torn. */
const keysIn = (file: string): ReadonlyArray<string> =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .flatMap((line) => /^\{"key":"(.*?)".*\}$/.exec(line)?.[1] ?? []);

describe.skipIf(process.platform === 'win32').each(smallDisks())('a full disk, $name', (disk) => {
  it('notices: each that counts as sent is a readable line, and all are sent once there is room', async () => {
    const folder = disk.folder();
    const [sent, undisturbed] = [join(folder, 'sent.jsonl'), newStore()];
    let file = join(folder, 'x.db');
    await fillWithDueReports(file, reports);
    copyStore(file, undisturbed);
    const when = ['--at', '2025-02-13T10:00+07:00', '--since', '2025-01-01T00:00+07:00'];
    const all = (await pengaduan(['notices', ...when, '--to', 'console', '--json', '--store', undisturbed]))
      .out;
    let [before, failed] = [0, 0];
    await untilDone(
      (kib) => disk.run(['notices', ...when, '--to', `jsonl:${sent}`, '--store', file], kib),
      async ({ stdout }) => {
        // Without room no lease is given back.
        file = await freeChannel(file, channelOf({ type: 'jsonl', file: sent }));
        const now = keysIn(sent).length;
        expect(now - before).toBeGreaterThanOrEqual(Number(/^Sent: (\d+)/.exec(stdout)?.[1] ?? 0));
        [before, failed] = [now, failed + 1];
      },
    );
    const keys = keysIn(sent);
    const wanted = all
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly key: string }).key);
    expect(new Set(keys)).toEqual(new Set(wanted));
    expect(keys.length - wanted.length).toBeLessThanOrEqual(failed);
  });

  it('watch: says so, and the next one does the rest once there is room', async () => {
    const [file, undisturbed] = [join(disk.folder(), 'x.db'), newStore()];
    await fillWithDueReports(file, reports);
    copyStore(file, undisturbed);
    const begun = ofReports(await recordsIn(file)).length;
    await pengaduan(['tick', '--store', undisturbed], [], {}, { now: Date.now });
    const whole = await recordsIn(undisturbed);
    const acts = commandsIn(whole.slice(begun)).size;

    const watch = ['watch', '--json', '--store', file];
    const full = await disk.run(watch, 128, { until: ({ stderr }) => saysSo.test(stderr) });
    expect(full.stderr).toMatch(saysSo);
    const records = ofReports(await recordsIn(file));
    expect(happenedIn(records)).toEqual(happenedIn(whole).slice(0, records.length));
    const done = commandsIn(records.slice(begun)).size;
    expect(done).toBeGreaterThanOrEqual(full.stdout.split('\n').length - 1);

    const isDone = ({ stdout }: { readonly stdout: string }) => stdout.split('\n').length - 1 >= acts - done;
    const rest = await disk.run(watch, 32 * 1024, { until: isDone });
    expect(rest).toMatchObject({ status: 0, stderr: 'Watching the deadlines; Ctrl+C ends it.\nEnded.\n' });
    expect(happenedIn(await recordsIn(file))).toEqual(happenedIn(whole));
  });
});
