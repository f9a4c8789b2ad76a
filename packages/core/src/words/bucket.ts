import type { StageName } from '../complaint/stage.js';
import type { LocalizedLabels } from './localized.js';

/** The six buckets of LAPOR!'s dashboard, and `atNationalAdmin` for reports that the office returned. */
export const buckets = [
  'unverified',
  'pending',
  'notFollowedUp',
  'inProcess',
  'done',
  'archived',
  'atNationalAdmin',
] as const;
/** One bucket of a dashboard. */
export type Bucket = (typeof buckets)[number];

/** The bucket in which a stage is counted, as in the table of docs/state-machine.md. */
export const bucketOf: Readonly<Record<StageName, Bucket>> = {
  Received: 'unverified',
  Pending: 'pending',
  // Not "Terverifikasi": LAPOR! says that of a report which an agency already has.
  Verified: 'unverified',
  Dispositioned: 'notFollowedUp',
  InProcess: 'inProcess',
  Closed: 'done',
  Archived: 'archived',
  Returned: 'atNationalAdmin',
};

/**
 * The buckets as LAPOR!'s dashboard writes them, and in English.
 * @example
 * import { bucketLabels, bucketOf } from '@pengaduan/core';
 * console.log(bucketLabels[bucketOf.Closed].id); // Terdisposisi Selesai
 */
export const bucketLabels: LocalizedLabels<Bucket> = {
  unverified: { id: 'Belum Terverifikasi', en: 'Unverified' },
  pending: { id: 'Tertunda', en: 'Pending' },
  notFollowedUp: { id: 'Terdisposisi Belum Ditindaklanjuti', en: 'Dispositioned, not followed up' },
  inProcess: { id: 'Terdisposisi Sedang Diproses', en: 'Dispositioned, in process' },
  done: { id: 'Terdisposisi Selesai', en: 'Dispositioned, done' },
  archived: { id: 'Arsip', en: 'Archived' },
  atNationalAdmin: { id: 'Kembali di admin nasional', en: 'Back at the national admin' },
};
