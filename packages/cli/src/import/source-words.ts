import type { Lang } from '@pengaduan/calendar';
import { describeFileProblem } from '../log/words.js';
import { describeUnreadable } from '../shell/words/file.js';
import { describeXlsxProblem } from '../shell/words/xlsx.js';
import type { SourceProblem } from './row-source.js';

/** Why a file is no log, and the remedy. */
export const describeSourceProblem = (problem: SourceProblem, path: string, lang: Lang): string => {
  switch (problem.type) {
    case 'NotXlsx':
    case 'OldXls':
    case 'DamagedXlsx':
    case 'LargeXlsx':
    case 'StoreFile':
    case 'SeveralSheets':
      return describeXlsxProblem(problem, lang);
    case 'LargeWorkbook':
      return describeUnreadable({ type: 'LargeFile', path, limit: problem.limit }, lang);
    case 'NotUtf8':
    case 'EmptyFile':
    case 'BareReturns':
    case 'BrokenHeader':
    case 'LongHeader':
    case 'MissingColumn':
    case 'RepeatedColumn':
      return describeFileProblem(problem, lang);
  }
};
