import type { Lang } from '@pengaduan/calendar';
import type { Spoken } from './lang.js';

// Commander says what is wrong in English only, but with stable codes and the things it speaks of in quotes.
const say = (code: string, [first = '', second = '']: ReadonlyArray<string>): Spoken | undefined => {
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
    case 'commander.invalidArgument':
      return {
        id: `Nilai '${second}' tidak sah untuk opsi '${first}'.`,
        en: `'${second}' is not a valid value for option '${first}'.`,
      };
    default:
      return undefined;
  }
};

/** A sentence about a command line that cannot be used, and where to read how it is meant. */
export const describeWrongUse = (
  error: { readonly code: string; readonly message: string },
  command: string,
  lang: Lang,
): string => {
  const subjects = Array.from(error.message.matchAll(/'([^']*)'/g), ([, subject = '']) => subject);
  const sentence = say(error.code, subjects)?.[lang] ?? error.message;
  return `${sentence} ${lang === 'id' ? 'Lihat' : 'See'}: ${command} --help`;
};
