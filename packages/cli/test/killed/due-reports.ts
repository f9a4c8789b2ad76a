import { handleAll, standardContext } from '@pengaduan/core';
import { at } from '@pengaduan/core/testing';
import type { Journal } from '@pengaduan/journal';
import { openSqlite } from '@pengaduan/journal-sqlite';
import { forComplaint } from '../apply-commands.js';
import { valueOf } from '../either.js';
import { copyStore } from './copy-store.js';

/** Handles so many reports of February 2025, one after the other, whose deadlines nobody has acted on. */
export const handleDueReports = async (journal: Journal, count: number): Promise<void> => {
  const environment = { journal, context: standardContext() };
  for (let n = 1; n <= count; n += 1) {
    valueOf(await handleAll(environment)(forComplaint(String(n), at.Dispositioned))());
  }
};

/** Fills a store with such reports. */
export const fillWithDueReports = async (file: string, count: number): Promise<void> => {
  const filled = `${file}.filled`;
  const store = valueOf(await openSqlite({ file: filled })());
  await handleDueReports(store.journal, count);
  await store.close();
  copyStore(filled, file);
};
