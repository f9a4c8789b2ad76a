import type { Lang } from '@pengaduan/calendar';
import { acceptedBy } from './accepted.js';
import type { Localized } from './lang.js';
import { redacted } from './redacted.js';

/** What commander says of a command line that cannot be used: in English only, but with stable codes. */
export interface WrongUse {
  readonly code: string;
  readonly message: string;
}

/** `: a whole number from 0 to 9999`; options of a closed list, and those that know better, say it themselves. */
const expected = (option: string, own: string): Localized => {
  const text = own === '' ? acceptedBy(option) : { id: own, en: own };
  return text === undefined ? { id: '', en: '' } : { id: `: ${text.id}`, en: `: ${text.en}` };
};

const invalidArgument = (message: string): Localized | undefined => {
  const [, option, value = '', own = ''] =
    /^error: option '(.+?)' argument '(.*)' is invalid\. ?(.*)$/s.exec(message) ?? [];
  if (option === undefined) return undefined;
  const { id, en } = expected(option, own);
  const shown = redacted(value);
  return {
    id: `Nilai '${shown}' tidak sah untuk opsi '${option}'${id}.`,
    en: `'${shown}' is not a valid value for option '${option}'${en}.`,
  };
};

// Commander quotes the option or the word at fault.
const sentenceFor = (
  code: string,
  [first = '', second = '']: ReadonlyArray<string>,
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
    default:
      return undefined;
  }
};

/** ` Did you mean import?`, where commander knows something like it. */
const suggestion = (message: string): Localized => {
  const [, words] = /\n\(Did you mean (?:one of )?([^\n]+)\?\)$/.exec(message) ?? [];
  if (words === undefined) return { id: '', en: '' };
  return {
    id: ` Maksud Anda ${words.replaceAll(', ', ' atau ')}?`,
    en: ` Did you mean ${words.replaceAll(', ', ' or ')}?`,
  };
};

/** A sentence about a command line that cannot be used, and which help page says how to write it. */
export const describeWrongUse = ({ code, message }: WrongUse, command: string, lang: Lang): string => {
  const quoted = Array.from(message.matchAll(/'([^']*)'/g), ([, text = '']) => redacted(text));
  const found = code === 'commander.invalidArgument' ? invalidArgument(message) : sentenceFor(code, quoted);
  const sentence = found?.[lang] ?? message;
  return `${sentence}${suggestion(message)[lang]} ${lang === 'id' ? 'Lihat' : 'See'}: ${command} --help`;
};
