// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** An import of `x.js` beside an `x.ts` means that one. @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, next) => {
  const source = specifier.replace(/\.js$/, '.ts');
  const near = specifier.startsWith('.') && context.parentURL !== undefined;
  const isThere = near && existsSync(new URL(source, context.parentURL));
  return next(isThere ? source : specifier, context);
};

/** @type {import('node:module').LoadHook} */
export const load = (url, context, next) => {
  if (!url.endsWith('.ts')) return next(url, context);
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 };
  const { outputText } = ts.transpileModule(readFileSync(fileURLToPath(url), 'utf8'), { compilerOptions });
  return { format: 'module', source: outputText, shortCircuit: true };
};
