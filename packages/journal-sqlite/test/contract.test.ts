import { describe, it } from 'vitest';
import { journalContract } from '@pengaduan/journal/testing';
import { opened, temporaryFile } from './temporary.js';

const file = temporaryFile();

describe('a store in one SQLite file', () => {
  for (const { name, run } of journalContract((options) => opened({ file, ...options }))) it(name, run);
});
