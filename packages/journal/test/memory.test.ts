import { describe, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import { journalContract, type OpenStore } from '@pengaduan/journal/testing';

const open: OpenStore = (options) => Promise.resolve(memoryStore({ now: Date.now, ...options }));

describe('the memory store', () => {
  for (const { name, run } of journalContract(open)) it(name, run);
});
