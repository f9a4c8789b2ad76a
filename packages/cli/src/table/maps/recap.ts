import type { TableMap } from '../table-map.js';

/**
 * The recap that a regency keeps by hand, one table a month: when a report came in, who has it, and in words how far it
 * is. It has no other dates, so it says how each report stands, as of a time that somebody gives.
 */
export const recap: TableMap = {
  complaint: 'Tracking ID',
  zone: 'Asia/Jakarta',
  dates: 'dmy',
  fields: {
    classification: { value: 'complaint' },
    agency: { column: 'Stakeholder' },
    category: { value: '-' },
    channel: { value: 'lapor' },
    anonymous: { value: 'false' },
    confidential: { value: 'false' },
  },
  standing: {
    received: 'Tanggal',
    stages: [
      { when: { Keterangan: ['selesai'] }, stage: 'Closed' },
      { when: { Keterangan: ['sedang diproses', 'proses'] }, stage: 'InProcess' },
      { when: { Tanggapan: ['sudah ada tanggapan', 'sudah'] }, stage: 'InProcess' },
      { when: { Tanggapan: ['belum ada tanggapan', 'belum'] }, stage: 'Dispositioned' },
    ],
  },
};
