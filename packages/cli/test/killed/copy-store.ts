import { copyFileSync, existsSync } from 'node:fs';

/**
 * Copies a store that no process has open, as it was left, with what SQLite keeps beside it. SQLite in this process only
 * ever opens a copy: it keeps a file for a while after closing it, and copying such a file would drop its locks
 * (https://sqlite.org/howtocorrupt.html, section 2.2).
 */
export const copyStore = (from: string, to: string): string => {
  for (const end of ['', '-wal', '-journal']) if (existsSync(from + end)) copyFileSync(from + end, to + end);
  return to;
};
