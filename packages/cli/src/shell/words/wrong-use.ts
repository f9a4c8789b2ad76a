import type { Lang } from '@pengaduan/calendar';
import type { Localized } from './lang.js';

/** What an option takes, by the placeholder of its value. Options of a closed list have the list in their error. */
const accepted: Readonly<Partial<Record<string, Localized>>> = {
  '<DATE>': {
    id: 'tanggal yang benar-benar ada, mis. 2025-08-20',
    en: 'a date that exists, e.g. 2025-08-20',
  },
  '<INSTANT>': {
    id: 'tanggal dan jam dengan zona, mis. 2025-08-20T00:00+07:00',
    en: 'a date and time with its zone, e.g. 2025-08-20T00:00+07:00',
  },
  '<TO>': {
    id: 'console, jsonl:BERKAS, atau webhook:URL dengan http atau https',
    en: 'console, jsonl:FILE, or webhook:URL with http or https',
  },
  '<N>': { id: 'bilangan bulat dari 0 sampai 9999', en: 'a whole number from 0 to 9999' },
  '<STORE>': { id: 'nama berkas, esdb://..., atau memory:', en: 'a file, esdb://..., or memory:' },
  '<FILE>': { id: 'nama berkas', en: 'the name of a file' },
  '<AGENCY>': { id: 'kode OPD', en: 'the id of an agency' },
  '<NAME>': { id: 'nama variabel lingkungan', en: 'the name of an environment variable' },
};

/** `: a whole number from 0 to 9999`, for `--within <N>`. */
const expected = (option: string, list: string): Localized => {
  const text = list === '' ? accepted[option.split(' ')[1] ?? ''] : { id: list, en: list };
  return text === undefined ? { id: '', en: '' } : { id: `: ${text.id}`, en: `: ${text.en}` };
};

// Commander says what is wrong in English only, but with stable codes, and it quotes the option or value at fault.
const sentenceFor = (
  code: string,
  [first = '', second = '']: ReadonlyArray<string>,
  list: string,
): Localized | undefined => {
  switch (code) {
    case 'commander.unknownOption':
      return { id: `Opsi '${first}' tidak dikenal.`, en: `There is no option '${first}'.` };
    case 'commander.unknownCommand':
      return { id: `Perintah '${first}' tidak dikenal.`, en: `There is no command '${first}'.` };
    case 'commander.missingArgument':
      return { id: `'${first}' belum diberikan.`, en: `'${first}' is missing.` };
    case 'commander.excessArguments':
      return { id: `Terlalu banyak kata setelah '${first}'.`, en: `Too many words after '${first}'.` };
    case 'commander.optionMissingArgument':
      return { id: `Opsi '${first}' memerlukan nilai.`, en: `Option '${first}' needs a value.` };
    case 'commander.missingMandatoryOptionValue':
      return { id: `Opsi '${first}' harus diberikan.`, en: `Option '${first}' must be given.` };
    case 'commander.conflictingOption':
      return {
        id: `Opsi '${first}' dan '${second}' tidak bisa dipakai bersama.`,
        en: `Options '${first}' and '${second}' cannot go together.`,
      };
    case 'commander.invalidArgument': {
      const { id, en } = expected(first, list);
      return {
        id: `Nilai '${second}' tidak sah untuk opsi '${first}'${id}.`,
        en: `'${second}' is not a valid value for option '${first}'${en}.`,
      };
    }
    default:
      return undefined;
  }
};

/** A sentence about a command line that cannot be used, and which help page says how to write it. */
export const describeWrongUse = (
  error: { readonly code: string; readonly message: string },
  command: string,
  lang: Lang,
): string => {
  const quoted = Array.from(error.message.matchAll(/'([^']*)'/g), ([, text = '']) => text);
  const [, list = ''] = /is invalid\. (.+)$/s.exec(error.message) ?? [];
  const sentence = sentenceFor(error.code, quoted, list)?.[lang] ?? error.message;
  return `${sentence} ${lang === 'id' ? 'Lihat' : 'See'}: ${command} --help`;
};
