import type { Localized } from '../shell/words/lang.js';

export const help = {
  digest: {
    id: 'Satu pesan untuk setiap OPD pagi ini, siap ditempel di grup WhatsApp: yang baru, terlambat dan segera jatuh tempo.',
    en: 'One message for each agency this morning, to paste into the WhatsApp group: what is new, overdue and due soon.',
  },
  agency: {
    id: 'hanya pesan untuk OPD ini; - untuk kantor',
    en: 'only the message for this agency; - for the office',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = [
  '$ pengaduan digest --store kantor.db',
  '$ pengaduan digest --agency dinas-pupr --base-url https://lapor.go.id/laporan/ --store kantor.db',
];
