import { AssertionError } from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import { contractNames, journalContract, type OpenStore } from '@pengaduan/journal/testing';
import { brokenAppends } from './broken/append.js';
import { brokenCheckpoints } from './broken/checkpoints.js';
import { brokenFolds } from './broken/fold.js';
import { brokenFollows } from './broken/follow.js';
import { brokenLeases } from './broken/leases.js';
import { brokenReads } from './broken/read.js';
import { brokenStores } from './broken/store.js';

const broken = [
  ...[...brokenAppends, ...brokenFolds, ...brokenReads],
  ...[...brokenFollows, ...brokenCheckpoints, ...brokenLeases, ...brokenStores],
];

/** How a case fails with a store: fast-check keeps the assertion that failed as the cause. */
const failureOf = async (open: OpenStore, caughtBy: string): Promise<unknown> => {
  const found = journalContract(open).find(({ name }) => name === caughtBy);
  const failure = await found?.run().catch((error: unknown) => error);
  return failure instanceof Error && failure.cause instanceof Error ? failure.cause : failure;
};

describe('the contract', () => {
  it('names every case once', () => {
    expect(new Set(contractNames).size).toBe(contractNames.length);
  });
  it.each(broken)('notices a store that $defect', async ({ breakIt, caughtBy }) => {
    const open: OpenStore = (options) => Promise.resolve(breakIt(memoryStore({ now: Date.now, ...options })));
    for (const name of caughtBy) expect(await failureOf(open, name), name).toBeInstanceOf(AssertionError);
  });
  it('holds no case that cannot fail', () => {
    const failed = new Set(broken.flatMap(({ caughtBy }) => caughtBy));
    expect(contractNames.filter((name) => !failed.has(name))).toEqual([]);
  });
});
