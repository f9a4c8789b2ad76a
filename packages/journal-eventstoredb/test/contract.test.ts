import { randomUUID } from 'node:crypto';
import { journalContract, type OpenStore } from '@pengaduan/journal/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { against, opened, startTarget, type Target } from './target.js';

describe(`the store on EventStoreDB, ${against}`, () => {
  const prefix = `contract_${randomUUID().slice(0, 8)}_`;
  let target: Target;
  beforeAll(async () => {
    target = await startTarget();
  });
  afterAll(() => target.stop());

  const open: OpenStore = (options) => opened(target.connectionString, { prefix, ...options });
  for (const { name, run } of journalContract(open)) it(name, run);
});
