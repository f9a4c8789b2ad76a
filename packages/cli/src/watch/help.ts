import type { Spoken } from '../shell/words/lang.js';

export const aboutWatch = {
  watch: {
    id: 'Jaga tenggat terus-menerus: lakukan tiap hal pada saat jatuh temponya. Berhenti dengan Ctrl+C atau SIGTERM.',
    en: 'Watch the deadlines for good: do each thing when it falls due. Ends at Ctrl+C or SIGTERM.',
  },
  notices: {
    id: 'kirim juga pemberitahuan ke: console, jsonl:BERKAS, atau webhook:URL',
    en: 'send notices too, to: console, jsonl:FILE, or webhook:URL',
  },
} as const satisfies Readonly<Record<string, Spoken>>;

export const helpWatch = [
  '$ pengaduan watch --store kantor.db',
  '$ pengaduan watch --store kantor.db --notices webhook:https://contoh.go.id/pengaduan --secret-env RAHASIA',
];

export const watching: Spoken = {
  id: 'Tenggat dijaga; Ctrl+C untuk berhenti.',
  en: 'Watching the deadlines; Ctrl+C ends it.',
};

export const watchEnded: Spoken = { id: 'Berhenti.', en: 'Ended.' };
