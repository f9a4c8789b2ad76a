import type { Lang } from '@pengaduan/calendar';
import { describeFileProblem } from '../log/words.js';
import { describeUnreadable } from '../shell/words/file.js';
import { describeXlsxProblem, isXlsxProblem } from '../shell/words/xlsx.js';
import type { SourceProblem } from './row-source.js';

/** Why a file is no log, and the remedy. */
export const describeSourceProblem = (problem: SourceProblem, path: string, lang: Lang): string => {
  if (isXlsxProblem(problem)) return describeXlsxProblem(problem, lang);
  switch (problem.type) {
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
