import type { StageName } from '@pengaduan/core';

// The words of "Status Laporan" and the stage of each. "Terverifikasi" says that an agency has the report and has not
// acted. Those of Instansi, Tertunda, Bukan Wewenang and Belum Terverifikasi were not seen in an export, only assumed.
const stages: Readonly<Record<string, StageName>> = {
  'belum terverifikasi': 'Received',
  tertunda: 'Pending',
  terverifikasi: 'Dispositioned',
  'ditanggapi oleh instansi': 'InProcess',
  'ditanggapi oleh pelapor': 'InProcess',
  'ditutup oleh admin': 'Closed',
  'ditutup oleh sistem': 'Closed',
  'diarsipkan oleh admin': 'Archived',
  'diarsipkan oleh sistem': 'Archived',
  'bukan wewenang': 'Returned',
};

/** Every status word of an export that is known. */
export const statusWords: ReadonlyArray<string> = Object.keys(stages);

/** The stage that a status word of LAPOR!'s export stands for; undefined where the word is not known. */
export const stageOfStatus = (word: string): StageName | undefined =>
  stages[word.trim().replace(/\s+/g, ' ').toLowerCase()];
