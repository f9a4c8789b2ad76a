import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { handle, type Command } from '@pengaduan/core';
import type { Recorded } from '@pengaduan/journal';
import { sqliteStore, temporaryFolder } from '../temporary.js';
import { recordsIn, standard, value } from '../world.js';
import { startWatcher } from './watcher.js';
import { midnights, yearOf } from './year.js';

const kills = 5 * inject('times');
const complaints = 200 * inject('times');

/** At which midnights the watcher is killed: after how many of its appends, and milliseconds. */
const killsAt = (): ReadonlyMap<number, { readonly appends: number; readonly ms: number }> => {
  const aKill = fc.record({ appends: fc.integer({ min: 1, max: 6 }), ms: fc.nat(2) });
  const chosen = fc.uniqueArray(fc.nat(midnights.length - 1), { minLength: kills, maxLength: kills });
  const [drawn] = fc.sample(fc.tuple(chosen, fc.array(aKill, { minLength: kills, maxLength: kills })), 1);
  return new Map(drawn![0].map((midnight, n) => [midnight, drawn![1][n]!]));
};

/** Plays the year against a watcher in a process of its own, and gives all that was recorded. */
const play = async (
  year: ReadonlyArray<Command>,
  killed: ReturnType<typeof killsAt>,
): Promise<ReadonlyArray<Recorded>> => {
  const file = join(temporaryFolder(), 'complaints.db');
  const store = await sqliteStore({ file });
  const people = [...year];
  let watcher = startWatcher(file, midnights[0]!);
  for (const [n, now] of midnights.entries()) {
    while (people[0] !== undefined && people[0].at <= now) {
      // What the system did meanwhile may refuse it: the same every time.
      await value(handle({ journal: store.journal, context: standard })(people.shift()!));
    }
    watcher.setTime(now);
    const kill = killed.get(n);
    if (kill !== undefined) {
      await watcher.says('append', kill.appends, `idle ${now}`);
      await setTimeout(kill.ms);
      await watcher.kill();
      watcher = startWatcher(file, now);
    }
    await watcher.says(`idle ${now}`, 1);
  }
  expect(await watcher.end()).toBe(0);
  const records = await recordsIn(store.feed);
  await store.close();
  return records;
};

it(`a watcher killed ${kills} times in a year of ${complaints} complaints leaves the journal of one that was not`, async () => {
  const year = yearOf(complaints);
  const [undisturbed, disturbed] = await Promise.all([play(year, new Map()), play(year, killsAt())]);
  expect(disturbed.length).toBe(undisturbed.length);
  for (const [n, record] of disturbed.entries()) expect(record).toEqual(undisturbed[n]);

  const bySystem = undisturbed.filter(({ metadata }) => JSON.stringify(metadata['actor']).includes('system'));
  for (const act of ['ComplaintClosed', 'ComplaintArchived', 'ForwardedToOmbudsman', 'DeadlineMissed']) {
    expect(bySystem.filter(({ type }) => type === act).length).toBeGreaterThan(complaints / 20);
  }
}, 300_000);
