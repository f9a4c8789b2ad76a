// Does the store keep what a journal promises? `node --test examples/your-own-store/contract.test.js`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { journalContract } from '@pengaduan/journal/testing';
import { openStore } from './store.js';

const folder = mkdtempSync(join(tmpdir(), 'your-own-store-'));
after(() => rmSync(folder, { recursive: true }));

let stores = 0;
const open = async (options) => openStore(join(folder, `${++stores}.jsonl`), options);
for (const { name, run } of journalContract(open)) it(name, run);
