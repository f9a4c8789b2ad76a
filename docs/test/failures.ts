import ts from 'typescript';
import { entries, programOver } from './program.js';

/** What a public function may answer where it has no better answer, and whether a sentence is made of it. */
export interface FailureType {
  readonly name: string;
  readonly isDescribed: boolean;
}

/** Types whose first argument is why there is no answer. */
const answers = new Set(['Either', 'TaskEither', 'Outcome', 'Answered', 'IsoAnswer']);

/** All failures of all entries: what stands on the left of an answer, in whatever a function or what it gives answers with. */
export const failureTypes = (): ReadonlyArray<FailureType> => {
  const program = programOver([]);
  const checker = program.getTypeChecker();
  const exported = [...entries].flatMap(([entry, path]) => {
    const file = /testing|cli/.test(entry) ? undefined : program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    return module === undefined ? [] : checker.getExportsOfModule(module);
  });
  const valueOf = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const seen = new Set<ts.Type>();
  const failures = new Map<string, ts.Type>();
  const isOurs = (type: ts.Type): boolean =>
    type.getSymbol()?.declarations?.some((one) => !one.getSourceFile().fileName.includes('node_modules')) ??
    false;

  const collect = (type: ts.Type): void => {
    for (const one of type.isUnion() ? type.types : [type]) {
      const literal = one.getProperty('type');
      if (literal === undefined) continue;
      const name = checker.typeToString(checker.getTypeOfSymbol(literal));
      failures.set(`${name} ${checker.typeToString(one)}`, one);
    }
  };
  const walk = (type: ts.Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    const [left] = type.aliasTypeArguments ?? [];
    if (type.aliasSymbol !== undefined && answers.has(type.aliasSymbol.name) && left !== undefined)
      collect(left);
    type.aliasTypeArguments?.forEach(walk);
    if (type.isUnion()) return type.types.forEach(walk);
    checker.getTypeArguments(type as ts.TypeReference).forEach(walk);
    for (const signature of type.getCallSignatures()) walk(signature.getReturnType());
    if (!isOurs(type)) return;
    for (const property of type.getProperties()) walk(checker.getTypeOfSymbol(property));
  };
  const values = exported.map(valueOf).filter(({ flags }) => (flags & ts.SymbolFlags.Value) !== 0);
  for (const symbol of values) walk(checker.getTypeOfSymbol(symbol));

  const described = values
    .filter(({ name }) => name.startsWith('describe'))
    .flatMap((symbol) => checker.getTypeOfSymbol(symbol).getCallSignatures())
    .flatMap((signature) => signature.getParameters())
    .map((parameter) => checker.getTypeOfSymbol(parameter));
  return [...failures].map(([name, type]) => ({
    name,
    // What says it itself needs nothing that does.
    isDescribed:
      type.getProperty('message') !== undefined ||
      described.some((parameter) => checker.isTypeAssignableTo(type, parameter)),
  }));
};
