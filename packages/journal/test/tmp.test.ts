import { it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import { contractNames, journalContract } from '@pengaduan/journal/testing';
import { brokenCheckpoints } from './broken/checkpoints.js';
import { brokenFeeds } from './broken/feed.js';
import { brokenJournals } from './broken/journal.js';
it('x', async () => {
  const never = new Set(contractNames);
  for (const { defect, breakIt } of [...brokenJournals, ...brokenFeeds, ...brokenCheckpoints]) {
    const failing: string[] = [];
    for (const { name, run } of journalContract((o) =>
      Promise.resolve(breakIt(memoryStore({ now: Date.now, ...o }))),
    )) {
      const r = await Promise.race([
        run().then(
          () => 'ok',
          () => 'fail',
        ),
        new Promise((r) => setTimeout(() => r('hang'), 1500)),
      ]);
      if (r !== 'ok') {
        failing.push(`${r}: ${name}`);
        if (r === 'fail') never.delete(name);
      }
    }
    console.log(defect, failing);
  }
  console.log('NEVER', [...never]);
}, 600000);
