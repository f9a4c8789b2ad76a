/** What people write for a word of the log, beside that word; case and blanks make no difference (docs/glossary.md). */
const activities: Readonly<Record<string, ReadonlyArray<string>>> = {
  received: ['diterima', 'laporan diterima', 'masuk'],
  data_requested: ['data diminta', 'minta data', 'tunda', 'tertunda'],
  data_provided: ['data dilengkapi', 'data diberikan'],
  verified: ['verifikasi', 'diverifikasi'],
  returned: ['bukan wewenang', 'dikembalikan'],
  archived: ['arsip', 'diarsipkan'],
  dispositioned: ['disposisi', 'didisposisikan'],
  declined: ['menolak disposisi', 'disposisi ditolak'],
  liaison_informed: ['menginformasikan', 'diinformasikan'],
  responded: ['tanggapan', 'ditanggapi', 'tindak lanjut'],
  reporter_replied: ['tanggapan balik'],
  reclassified: ['klasifikasi ulang', 'klasifikasi diubah'],
  closed: ['selesai', 'ditutup'],
  reopened: ['dibuka kembali'],
  rated: ['dinilai', 'penilaian'],
  forwarded_to_ombudsman: ['diteruskan ke Ombudsman'],
};

const actors: Readonly<Record<string, ReadonlyArray<string>>> = {
  reporter: ['pelapor', 'pemohon'],
  national_admin: ['admin nasional'],
  coordinator: ['admin koordinator', 'admin instansi', 'koordinator'],
  public_relations: ['pranata humas', 'humas'],
  liaison: ['pejabat penghubung', 'penghubung'],
  system: ['sistem'],
};

const classifications: Readonly<Record<string, ReadonlyArray<string>>> = {
  complaint: ['pengaduan'],
  aspiration: ['aspirasi'],
  information_request: ['permintaan informasi'],
  supervisory: ['berkadar pengawasan'],
  non_supervisory: ['tidak berkadar pengawasan'],
};

const responses: Readonly<Record<string, ReadonlyArray<string>>> = {
  initial: ['respon awal', 'awal'],
  substantive: ['respon substantif', 'substantif'],
};

// An Indonesian Excel writes BENAR and SALAH.
const booleans: Readonly<Record<string, ReadonlyArray<string>>> = {
  true: ['benar', 'ya'],
  false: ['salah', 'tidak'],
};

const alike = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, ' ');

type Reader = (text: string) => string;

/** Reads a word of a list, however people write it; what is none of them stays as it is. */
const readerOf = (words: Readonly<Record<string, ReadonlyArray<string>>>): Reader => {
  const known = new Map(
    Object.entries(words).flatMap(([word, others]) =>
      [word, ...others].map((one) => [alike(one), word] as const),
    ),
  );
  return (text) => known.get(alike(text)) ?? text;
};

export const activityWord = readerOf(activities);
export const actorWord = readerOf(actors);
export const classificationWord = readerOf(classifications);
export const responseWord = readerOf(responses);
export const booleanWord = readerOf(booleans);
