import type { StageName } from '../complaint/stage.js';
import type { LocalizedLabels } from './localized.js';

/** The tabs of the reporter's own page at LAPOR! besides "Semua" (all), by the parts of their addresses. */
export const tabs = ['waiting', 'process', 'done'] as const;
/** One tab of the reporter's page. */
export type Tab = (typeof tabs)[number];

/** The tab under which the reporter finds a report at each stage; undefined where it is only under "Semua". */
export const tabOf: Readonly<Record<StageName, Tab | undefined>> = {
  Received: 'waiting',
  Pending: undefined,
  Verified: 'waiting',
  Dispositioned: 'waiting',
  InProcess: 'process',
  Closed: 'done',
  Archived: undefined,
  Returned: undefined,
};

/**
 * The tabs as LAPOR! writes them, and in English.
 * @example
 * import { tabLabels } from '@pengaduan/core';
 * console.log(tabLabels.waiting.id); // Belum
 */
export const tabLabels: LocalizedLabels<Tab> = {
  waiting: { id: 'Belum', en: 'Waiting' },
  process: { id: 'Proses', en: 'In process' },
  done: { id: 'Selesai', en: 'Done' },
};
