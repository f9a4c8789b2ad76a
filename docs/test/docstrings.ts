import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './checkout.js';
import { entries, programOver } from './program.js';

/** What a docstring shows after `@example`: an ES module as it stands, from its imports on. */
export interface Example {
  /** `packages/calendar/src/day.ts:57`, where its tag stands. */
  readonly where: string;
  readonly code: string;
}

/** Something that a package root or sub-path gives its users. */
export interface Export {
  /** `@pengaduan/core/testing` */
  readonly entry: string;
  readonly name: string;
  readonly where: string;
  readonly documented: boolean;
  readonly isFunction: boolean;
  /** The names of the types of its parameters, where it is a function. */
  readonly parameters: ReadonlyArray<string>;
  readonly examples: ReadonlyArray<Example>;
}

const whereIs = (node: ts.Node): string => {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, file.fileName)}:${String(line + 1)}`;
};

const exampleIn = (tag: ts.JSDocTag): Example => {
  const text = tag.getSourceFile().text.slice(tag.tagName.getEnd(), tag.getEnd());
  const lines = text.split('\n').map((line, i) => (i === 0 ? line : line.replace(/^\s*\* ?/, '')));
  return { where: whereIs(tag), code: lines.join('\n').trim() };
};

/** All exports of all entries. What one package gives again from another is told where it is declared. */
export const exportsOf = (): ReadonlyArray<Export> => {
  const program = programOver([]);
  const checker = program.getTypeChecker();
  const symbolsOf = (path: string): ReadonlyArray<ts.Symbol> => {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    return module === undefined ? [] : checker.getExportsOfModule(module);
  };
  const signaturesOf = (symbol: ts.Symbol): ReadonlyArray<ts.Signature> =>
    checker.getTypeOfSymbol(symbol).getCallSignatures();
  const parametersOf = (signature: ts.Signature): ReadonlyArray<string> =>
    signature.getParameters().map((one) => {
      const type = checker.getNonNullableType(checker.getTypeOfSymbol(one));
      return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
    });
  const told = (entry: string, exported: ts.Symbol): ReadonlyArray<Export> => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declarations = symbol.declarations ?? [];
    const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
    return declarations.slice(0, 1).map((declaration) => ({
      entry,
      name: exported.name,
      where: whereIs(declaration),
      documented: symbol.getDocumentationComment(checker).length > 0,
      isFunction: isValue && signaturesOf(symbol).length > 0,
      parameters: isValue ? signaturesOf(symbol).flatMap(parametersOf) : [],
      examples: declarations
        .flatMap((one) => ts.getJSDocTags(one))
        .filter(({ tagName }) => tagName.text === 'example')
        .map(exampleIn),
    }));
  };
  return [...entries].flatMap(([entry, path]) => symbolsOf(path).flatMap((symbol) => told(entry, symbol)));
};

/** Where the sources of a package hold an example, each by the line of its tag, whether or not it is of an export. */
export const tagsIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, 'src', file))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, i) =>
        /^ *(\/\*)?\* @example/.test(line) ? [`${file}:${String(i + 1)}`] : [],
      );
    });
