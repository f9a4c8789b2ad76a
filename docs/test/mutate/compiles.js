import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { packageOf } from './mutants.js';

// Told by the compiler, but no matter of types: something is unused or never reached.
const tidiness = new Set([6133, 6192, 6196, 6198, 7027]);

/** A compiler of one package, to which other texts can be given for its files. */
const compilerOf = (folder) => {
  const { options, fileNames, projectReferences } = ts.getParsedCommandLineOfConfigFile(
    join(folder, 'tsconfig.json'),
    {},
    ts.sys,
  );
  const others = new Map();
  let version = 0;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getProjectReferences: () => projectReferences,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (path) => String(others.get(path)?.version ?? 0),
    getScriptSnapshot: (path) => {
      const text = others.get(path)?.text ?? ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return {
    give: (path, text) => others.set(path, { text, version: ++version }),
    refuses: (path) =>
      [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].some(
        ({ code }) => !tidiness.has(code),
      ),
  };
};

const changed = (text, { location: { start, end }, replacement }) => {
  const lines = text.split('\n');
  const offset = ({ line, column }) => [...lines.slice(0, line), ''].join('\n').length + column;
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
};

const compilers = new Map();

/** Whether the compiler takes a change, as far as it sees in its own file: what it refuses needs no test. */
export const compiles = (mutant) => {
  const folder = resolve('packages', packageOf(mutant));
  const path = resolve(mutant.fileName);
  if (!compilers.has(folder)) compilers.set(folder, compilerOf(folder));
  const compiler = compilers.get(folder);
  const text = readFileSync(path, 'utf8');
  compiler.give(path, changed(text, mutant));
  const refused = compiler.refuses(path);
  compiler.give(path, text);
  return !refused;
};
