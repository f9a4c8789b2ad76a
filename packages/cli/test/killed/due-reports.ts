import { handleAll, standardContext } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { forComplaint } from '../apply-commands.js';
import { valueOf } from '../either.js';
import { copyStore } from './copy-store.js';

/** Fills a store with so many reports of February 2025, whose deadlines nobody has acted on. */
export const fillWithDueReports = async (file: string, count: number): Promise<void> => {
  const filled = `${file}.filled`;
  const store = valueOf(await openSqlite({ file: filled })());
  const environment = { journal: store.journal, context: standardContext() };
  for (let n = 1; n <= count; n += 1) {
    valueOf(await handleAll(environment)(forComplaint(String(n), at.Dispositioned))());
  }
  await store.close();
  copyStore(filled, file);
};
