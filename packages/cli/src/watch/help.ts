import type { Localized } from '../shell/words/lang.js';

export const help = {
  watch: {
    id: 'Jaga tenggat terus-menerus: lakukan tiap hal pada saat jatuh temponya. Berhenti dengan Ctrl+C atau SIGTERM.',
    en: 'Watch the deadlines for good: do each thing when it falls due. Ends at Ctrl+C or SIGTERM.',
  },
  notices: {
    id: 'kirim juga pemberitahuan ke: console, jsonl:BERKAS, webhook:URL, atau env:NAMA',
    en: 'send notices too, to: console, jsonl:FILE, webhook:URL, or env:NAME',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = [
  '$ pengaduan watch --store kantor.db',
  '$ pengaduan watch --store kantor.db --notices jsonl:kotak.jsonl --digest-from 07:00',
  '$ pengaduan watch --store kantor.db --notices webhook:https://contoh.go.id/pengaduan --secret-env RAHASIA',
];
