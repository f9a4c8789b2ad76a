import { memoryStore, unavailable } from '@pengaduan/journal';
import { left } from 'fp-ts/lib/Either.js';
import { feedOver } from './feed.js';
import { journalOver } from './journal.js';
import { openRecords } from './records-file.js';

const closed = unavailable('closed', 'the file was closed');

/**
 * A store of one's own: a file of JSON lines for one process. Checkpoints and leases are those of the memory store, since no
 * other process reads along. What it lacks beside `@pengaduan/journal-sqlite`: several processes, checksums, indexes.
 */
export const openStore = (file, { now = Date.now, maxAppendBytes } = {}) => {
  const records = openRecords(file);
  const memory = memoryStore({ now });
  const waiting = new Set();
  let isOpen = true;
  const wakeAll = () => waiting.forEach((wake) => wake());
  const more = (signal) =>
    new Promise((resolve) => {
      const wake = () => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  const whenOpen = (answer) => async () => (isOpen ? answer() : left(closed));
  return {
    journal: journalOver(records, { now, maxAppendBytes, whenOpen, onWritten: wakeAll }),
    feed: feedOver(records, { isClosed: () => !isOpen, closed, more }),
    checkpoints: memory.checkpoints,
    leases: memory.leases,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      wakeAll();
      await memory.close();
      records.close();
    },
  };
};
