import type { Lang } from '@pengaduan/calendar';
import type { InputProblem } from '../io/lines.js';
import type { Localized } from './lang.js';

export const readsItself: Localized = {
  id: 'Keluaran baku mengarah ke berkas yang menjadi masukan baku; arahkan ke berkas lain.',
  en: 'Standard output goes into the file that is standard input; send it elsewhere.',
};

/** Why standard input was not read to its end, in one sentence. */
export const describeInputProblem = (problem: InputProblem, lang: Lang): string => {
  switch (problem.type) {
    case 'Utf16':
      return lang === 'id'
        ? 'Masukan baku adalah UTF-16; simpan sebagai UTF-8 lalu ulangi (PowerShell: Set-Content -Encoding utf8).'
        : 'Standard input is UTF-16; save it as UTF-8 and repeat (PowerShell: Set-Content -Encoding utf8).';
    case 'EndlessLine':
      return lang === 'id'
        ? `Baris ${problem.line} masukan baku tidak berakhir dalam 64 MiB; sisanya tidak dibaca.`
        : `Line ${problem.line} of standard input has no end within 64 MiB; the rest was not read.`;
  }
};
