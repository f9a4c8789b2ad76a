import type { TableMap } from '../table-map.js';

/**
 * LAPOR!'s open data of 2012 to 2015 (data.go.id, "data-aspirasi-dan-pengaduan-masyarakat"): one line for each report, with
 * the times of its reception, disposition, last activity and closing. The last activity is taken for the response that a
 * closing needs. Titles and texts are in no column that is named.
 */
export const openData: TableMap = {
  complaint: 'id',
  zone: 'Asia/Jakarta',
  dates: 'dmy',
  fields: {
    agency: { column: 'DisposisiInstansi' },
    category: { column: 'Kategori' },
    channel: { value: 'lapor' },
    anonymous: { value: 'false' },
    confidential: { value: 'false' },
  },
  activities: [
    {
      activity: 'received',
      at: 'TanggalLaporanMasuk',
      actor: 'reporter',
      fields: { classification: { value: 'complaint' } },
    },
    {
      activity: 'verified',
      at: 'TanggalDisposisi',
      actor: 'coordinator',
      fields: { classification: { value: 'non_supervisory' } },
    },
    { activity: 'dispositioned', at: 'TanggalDisposisi', actor: 'coordinator' },
    {
      activity: 'responded',
      at: 'TanggalLaporanAktivitasTerakhir',
      actor: 'coordinator',
      when: { Status: ['Proses', 'Selesai'] },
      fields: { detail: { value: 'substantive' } },
    },
    { activity: 'closed', at: 'TanggalLaporanDitutup', actor: 'system', when: { Status: ['Selesai'] } },
  ],
};
