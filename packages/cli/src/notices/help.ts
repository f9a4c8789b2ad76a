import type { Localized } from '../shell/words/lang.js';

export const help = {
  notices: {
    id: 'Kirim pemberitahuan yang baru: disposisi, segera jatuh tempo, terlewati, ditutup oleh sistem, diteruskan ke Ombudsman RI atau boleh diadukan ke sana.',
    en: 'Send the notices that are new: dispositions, due soon, overdue, closed by the system, forwarded to the Ombudsman or free to go there.',
  },
  to: {
    id: 'tujuan: console, jsonl:BERKAS, webhook:URL, atau env:NAMA',
    en: 'where to: console, jsonl:FILE, webhook:URL, or env:NAME',
  },
  within: {
    id: 'ingatkan berapa hari kerja sebelum jatuh tempo (bawaan: 2)',
    en: 'remind how many working days before a due (default: 2)',
  },
  since: {
    id: 'tujuan baru: beri tahu kejadian sejak saat ini (bawaan: 24 jam terakhir)',
    en: 'a new place: send what happened since this instant (default: the last 24 hours)',
  },
  includeImported: {
    id: 'beri tahu juga tentang laporan yang diimpor dari catatan',
    en: 'send notices about reports imported from a log too',
  },
  parked: {
    id: 'daftar pemberitahuan yang gagal dikirim; tidak mengirim apa pun',
    en: 'list the notices that could not be sent; sends nothing',
  },
  retryParked: {
    id: 'kirim ulang pemberitahuan yang gagal dikirim',
    en: 'send again the notices that could not be sent',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = [
  '$ pengaduan notices --to console --store kantor.db',
  '$ pengaduan notices --to webhook:https://contoh.go.id/pengaduan --secret-env RAHASIA --store kantor.db',
];
