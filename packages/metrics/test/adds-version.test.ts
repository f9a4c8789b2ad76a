import { proofOf } from '@pengaduan/journal-sqlite';
import { readRows } from '@pengaduan/metrics';
import { expect, it } from 'vitest';
import { addsOf, addsVersion } from '../src/sqlite/adds.js';
import { must } from './answered.js';
import { yearInMemory } from './log.js';

// Another checksum means that stored rows say what is not so any more: count `addsVersion` up, and take both over.
it('the year of 400 complaints adds what it did when the version of the rows was counted up', async () => {
  const { rows } = await must(readRows((await yearInMemory()).feed));
  const added = [...rows.values()].map(addsOf);
  expect([addsVersion, proofOf([JSON.stringify(added)])]).toEqual([
    1,
    'OuYopl4QqHRosKS8aQa6m0JEYkGAo0Hq/uBB3MCLnog=',
  ]);
});
