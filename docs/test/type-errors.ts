import ts from 'typescript';
import { programOver } from './program.js';

/** What the compiler says of each file; empty where nothing. */
export const typeErrorsIn = (files: ReadonlyArray<string>): ReadonlyArray<string> => {
  const program = programOver(files);
  return files.map((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
      .join('; ');
  });
};
