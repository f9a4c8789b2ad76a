import type { Lang } from '@pengaduan/calendar';
import type { Classification, Kind, ResponseKind, Role } from '@pengaduan/core';
import type { Activity } from './activity.js';

/**
 * What people write for each word of the log, beside that word; case and blanks make no difference (docs/glossary.md).
 * The first is the one that we offer them.
 */
type WordsOfPeople<W extends string = string> = Readonly<Record<W, readonly [string, ...string[]]>>;

const activities: WordsOfPeople<Activity> = {
  received: ['diterima', 'laporan diterima', 'masuk'],
  data_requested: ['tunda', 'tertunda', 'data diminta', 'minta data'],
  data_provided: ['data dilengkapi', 'data diberikan'],
  verified: ['verifikasi', 'diverifikasi'],
  returned: ['bukan wewenang', 'dikembalikan'],
  archived: ['arsip', 'diarsipkan'],
  dispositioned: ['disposisi', 'didisposisikan'],
  declined: ['menolak disposisi', 'disposisi ditolak'],
  liaison_informed: ['diinformasikan', 'menginformasikan'],
  responded: ['tanggapan', 'ditanggapi', 'tindak lanjut'],
  reporter_replied: ['tanggapan balik'],
  reclassified: ['klasifikasi diubah', 'klasifikasi ulang'],
  closed: ['selesai', 'ditutup'],
  reopened: ['dibuka kembali'],
  rated: ['penilaian', 'dinilai'],
  forwarded_to_ombudsman: ['diteruskan ke Ombudsman'],
};

const actors: WordsOfPeople<Role> = {
  reporter: ['pelapor', 'pemohon'],
  national_admin: ['admin nasional'],
  coordinator: ['admin koordinator', 'admin instansi', 'koordinator'],
  public_relations: ['pranata humas', 'humas'],
  liaison: ['pejabat penghubung', 'penghubung'],
  system: ['sistem'],
};

const classifications: WordsOfPeople<Kind | Classification> = {
  complaint: ['pengaduan'],
  non_supervisory: ['tidak berkadar pengawasan'],
  supervisory: ['berkadar pengawasan'],
  aspiration: ['aspirasi'],
  information_request: ['permintaan informasi'],
};

const responses: WordsOfPeople<ResponseKind> = {
  initial: ['respon awal', 'awal'],
  substantive: ['respon substantif', 'substantif'],
};

// An Indonesian Excel writes BENAR and SALAH.
const booleans: WordsOfPeople<'true' | 'false'> = {
  true: ['ya', 'benar'],
  false: ['tidak', 'salah'],
};

const alike = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, ' ');

type Reader = (text: string) => string;

/** Reads a word of a list, however people write it; what is none of them stays as it is. */
const readerOf = (words: WordsOfPeople): Reader => {
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

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Writes a word of the log for people: in English it is the word itself. */
const writerOf =
  <W extends string>(words: WordsOfPeople<W>) =>
  (word: W, lang: Lang): string =>
    capitalized(lang === 'id' ? words[word][0] : word.replaceAll('_', ' '));

export const activityText = writerOf(activities);
export const actorText = writerOf(actors);
export const classificationText = writerOf(classifications);
export const responseText = writerOf(responses);
export const booleanText = writerOf(booleans);

const tables: ReadonlyArray<WordsOfPeople> = [activities, actors, classifications, responses, booleans];

/** Writes any word of the log for people; what is none stays as it is. */
export const wordText = (word: string, lang: Lang): string => {
  const words = tables.find((table) => Object.hasOwn(table, word));
  return words === undefined ? word : writerOf(words)(word, lang);
};
