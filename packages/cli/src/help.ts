import type { Lang } from '@pengaduan/calendar';
import type { Localized } from './shell/words/lang.js';

/** The help of `pengaduan` itself, and of the options that every command takes. */
export const help = {
  pengaduan: {
    id: 'Pengaduan warga menurut SOP 112: catatan masuk, dua angka Kemendagri keluar.',
    en: "Citizens' reports under SOP 112: a log goes in, Kemendagri's two numbers come out.",
  },
  lang: { id: 'bahasa: id atau en (bawaan: id)', en: 'language: id or en (default: id)' },
  version: { id: 'tampilkan versi', en: 'show the version' },
  help: { id: 'tampilkan bantuan ini', en: 'show this help' },
  helpCommand: { id: 'tampilkan bantuan sebuah perintah', en: 'show the help of a command' },
} as const satisfies Readonly<Record<string, Localized>>;

export const examples = ['$ pengaduan import log.csv --store tahun.db'];

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Global Options:': 'Opsi umum:',
  'Commands:': 'Perintah:',
};

/** A heading of the help, which commander writes in English. */
export const translateTitle = (title: string, lang: Lang): string =>
  lang === 'id' ? (titles[title] ?? title) : title;

/** The line of usage, which commander writes in English. */
export const translateUsage = (usage: string, lang: Lang): string =>
  lang === 'id' ? usage.replace('[options]', '[opsi]').replace('[command]', '[perintah]') : usage;

/** What an option takes or has by default, which commander writes in English behind its description. */
export const translateExtra = (description: string, lang: Lang): string =>
  lang === 'id'
    ? description.replace(/\((?:choices|default): [^()]*\)$/, (extra) =>
        extra.replace('choices:', 'pilihan:').replace('default:', 'bawaan:').replaceAll('"', ''),
      )
    : description;
