import { AssertionError } from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import { contractNames, journalContract, type OpenStore } from '@pengaduan/journal/testing';
import { brokenCheckpoints } from './broken/checkpoints.js';
import { brokenFeeds } from './broken/feed.js';
import { brokenJournals } from './broken/journal.js';

describe('the contract', () => {
  it('names every case once', () => {
    expect(new Set(contractNames).size).toBe(contractNames.length);
  });
  it.each([...brokenJournals, ...brokenFeeds, ...brokenCheckpoints])(
    'notices a store that $defect',
    async ({ breakIt, caughtBy }) => {
      const open: OpenStore = (options) =>
        Promise.resolve(breakIt(memoryStore({ now: Date.now, ...options })));
      const found = journalContract(open).find(({ name }) => name === caughtBy);
      const failure = await found?.run().catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Error);
      const cause = failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
      expect(cause).toBeInstanceOf(AssertionError);
    },
  );
});
