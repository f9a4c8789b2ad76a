import type { StageName } from '../complaint/stage.js';
import type { LocalizedLabels } from './localized.js';

/** The tabs of the reporter's page at LAPOR! besides "Semua" (all), by the parts of their addresses (domain 1.2). */
export const tabs = ['waiting', 'process', 'done'] as const;
export type Tab = (typeof tabs)[number];

/** Under which tab the reporter finds a complaint; undefined: only under "Semua". */
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
 * The tabs as LAPOR! writes them.
 * @example tabLabels.waiting.id // 'Belum'
 */
export const tabLabels: LocalizedLabels<Tab> = {
  waiting: { id: 'Belum', en: 'Waiting' },
  process: { id: 'Proses', en: 'In process' },
  done: { id: 'Selesai', en: 'Done' },
};
