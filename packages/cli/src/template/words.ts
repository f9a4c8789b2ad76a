import type { Lang } from '@pengaduan/calendar';
import { classifications, kinds, ratings, responseKinds, roles } from '@pengaduan/core';
import type { Column } from '../log/columns.js';
import { columnText } from '../log/header-names.js';
import {
  activityText,
  actorText,
  booleanText,
  classificationText,
  responseText,
} from '../log/words-of-people.js';
import type { Localized } from '../shell/words/lang.js';

/** The names of the sheets. */
export const sheetNames = {
  log: { id: 'Catatan', en: 'Log' },
  instructions: { id: 'Petunjuk', en: 'Instructions' },
  choices: { id: 'Pilihan', en: 'Choices' },
} as const satisfies Readonly<Record<string, Localized>>;

export const tableTitles = {
  column: { id: 'Kolom', en: 'Column' },
  content: { id: 'Isi', en: 'What it holds' },
  when: { id: 'Kapan', en: 'When' },
  fill: { id: 'Isi juga', en: 'Fill in too' },
} as const satisfies Readonly<Record<string, Localized>>;

/** A form for the date that everybody's Excel reads alike. */
const example = '2025-01-03 11:14';
/** Excel keeps a day without a time as it keeps 00:00, but a text behind an apostrophe stays as it is. */
const midnight = "'2025-01-03 00:00";

/** What an officer has to know before the first row. */
export const instructions = (lang: Lang): ReadonlyArray<string> => {
  const { log, choices } = sheetNames;
  const [agency, category, channel] = (['agency', 'category', 'channel'] as const).map((one) =>
    columnText(one, lang),
  );
  return lang === 'id'
    ? [
        `Isi lembar ${log.id}: satu baris untuk satu kegiatan, bukan satu baris untuk satu laporan.`,
        'Pilih dari daftar di sel yang memilikinya. Kolom yang tidak diminta kegiatannya dibiarkan kosong.',
        `Tulis ${agency}, ${category} dan ${channel} kantor sekali di lembar ${choices.id}; sesudah itu dapat dipilih, sehingga ejaannya selalu sama.`,
        'Jangan menulis nama, nomor telepon atau alamat pelapor.',
        'Simpan, coba, lalu masukkan:',
        'npx pengaduan import catatan.xlsx --store tahun.db --dry-run',
        'npx pengaduan import catatan.xlsx --store tahun.db',
      ]
    : [
        `Fill in the sheet ${log.en}: one row for each activity, not one row for each report.`,
        'Choose from the list where a cell has one. Leave columns empty that the activity does not ask for.',
        `Write each ${agency}, ${category} and ${channel} of your office once into the sheet ${choices.en}; then they can be chosen, and are always spelt alike.`,
        'Write no name, telephone number or address of a reporter.',
        'Save it, try it, then take it in:',
        'npx pengaduan import log.xlsx --store year.db --dry-run --lang en',
        'npx pengaduan import log.xlsx --store year.db --lang en',
      ];
};

const list = (words: ReadonlyArray<string>): string => words.join(', ');

/** What stands in a column. */
export const contentOf = (column: Column, lang: Lang): string => {
  const [received, verified, reclassified, responded, rated] = (
    ['received', 'verified', 'reclassified', 'responded', 'rated'] as const
  ).map((activity) => activityText(activity, lang));
  const ofKind = list(kinds.map((one) => classificationText(one, lang)));
  const ofClass = list(classifications.map((one) => classificationText(one, lang)));
  const responses = list(responseKinds.map((one) => responseText(one, lang)));
  const actors = list(roles.map((role) => actorText(role, lang)));
  const yes = booleanText('true', lang);
  const [worst, best] = [ratings[0], ratings.at(-1)];
  const contents: Readonly<Record<Column, Localized>> = {
    tracking_id: { id: 'nomor laporan di LAPOR!', en: "the report's number in LAPOR!" },
    at: {
      id: `tanggal dan jam, misalnya ${example}; tanggal tanpa jam ditolak; pukul 00.00 ditulis sebagai teks: ${midnight}`,
      en: `day and time, such as ${example}; a day without a time is refused; write 00:00 as a text: ${midnight}`,
    },
    activity: {
      id: 'apa yang terjadi: lihat daftar kegiatan',
      en: 'what happened: see the list of activities',
    },
    actor: { id: `siapa yang melakukannya: ${actors}`, en: `who did it: ${actors}` },
    agency: { id: 'OPD yang menerima atau memegang laporan', en: 'the agency that gets or has the report' },
    classification: {
      id: `pada ${received}: ${ofKind}; pada ${verified} dan ${reclassified}: ${ofClass}`,
      en: `on ${received}: ${ofKind}; on ${verified} and ${reclassified}: ${ofClass}`,
    },
    category: { id: 'pokok laporan, misalnya Infrastruktur', en: 'what it is about, such as Infrastructure' },
    channel: { id: 'kanal laporan atau pemberitahuan', en: 'the channel of the report or the message' },
    anonymous: {
      id: `${yes} bila identitas pelapor dirahasiakan`,
      en: `${yes} where the reporter's identity is hidden`,
    },
    confidential: {
      id: `${yes} bila isi laporan dirahasiakan`,
      en: `${yes} where what the report says is hidden`,
    },
    detail: {
      id: `pada ${responded}: ${responses}; pada ${rated}: ${worst} sampai ${best}; selain itu alasannya`,
      en: `on ${responded}: ${responses}; on ${rated}: ${worst} to ${best}; else the reason`,
    },
  };
  return contents[column][lang];
};

/** What the sheet says of a cell that it does not take. */
export const refused = {
  choice: { id: 'Pilih dari daftar.', en: 'Choose from the list.' },
  date: {
    id: `Tulis tanggal dan jam, misalnya ${example}. Pukul 00.00 ditulis sebagai teks: ${midnight}.`,
    en: `Write day and time, such as ${example}. Write 00:00 as a text: ${midnight}.`,
  },
} as const satisfies Readonly<Record<string, Localized>>;

export const optionalText = (columns: string, lang: Lang): string =>
  lang === 'id' ? `boleh: ${columns}` : `may be empty: ${columns}`;

/** What is printed when it is there. */
export const writtenLine = (path: string, lang: Lang): string =>
  lang === 'id'
    ? `${path}: isi, simpan, lalu jalankan pengaduan import ${path} --store tahun.db`
    : `${path}: fill it in, save it, then run pengaduan import ${path} --store year.db`;
