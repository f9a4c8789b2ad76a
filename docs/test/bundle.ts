import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { inspect } from 'node:util';
import { build, type BuildOptions, type OutputFile } from 'esbuild';
import { root } from './checkout.js';

/** Code with all that it imports, as a browser loads it. */
export const bundle = async (code: string, options: BuildOptions): Promise<OutputFile> => {
  const built = await build({
    ...{ bundle: true, minify: true, platform: 'browser', write: false, logLevel: 'silent' },
    ...options,
    stdin: { contents: code, loader: 'ts', resolveDir: root },
  });
  const [file] = built.outputFiles ?? [];
  if (file === undefined) throw new Error('nothing was bundled');
  return file;
};

/** fp-ts by its ES modules, of which a bundler takes only what is used. */
export const fpTsModules = { 'fp-ts/lib': 'fp-ts/es6' };

const gzipped = (contents: Uint8Array): number => gzipSync(contents, { level: 9 }).length;

/** What a browser loads of code with all that it imports, in bytes. A module that browsers do not have rejects by name. */
export const sizesOf = async (code: string) => {
  const { contents } = await bundle(code, { format: 'esm' });
  const { contents: less } = await bundle(code, { format: 'esm', alias: fpTsModules });
  return [contents.length, gzipped(contents), gzipped(less)];
};

/** What browsers, edge workers, Bun and Deno have beside the language. */
const globals = [
  ...['AbortController', 'AbortSignal', 'DOMException', 'Event', 'EventTarget', 'TextEncoder', 'URL'],
  ...['btoa', 'clearTimeout', 'crypto', 'fetch', 'performance', 'queueMicrotask', 'setTimeout'],
  'structuredClone',
] as const;

/** Runs a program, with all that it imports, where there is nothing of Node. Gives what it wrote on the console. */
export const runAsInBrowser = async (
  program: string,
  alias: Readonly<Record<string, string>> = {},
): Promise<ReadonlyArray<string>> => {
  const lines = program.split('\n');
  const after = lines.findLastIndex((line) => line.startsWith('import ')) + 1;
  const [imports, body] = [lines.slice(0, after).join('\n'), lines.slice(after).join('\n')];
  const code = `${imports}\nexport const done = (async () => {${body}\n})();`;
  const { text } = await bundle(code, { format: 'iife', globalName: 'program', alias });
  const printed: Array<string> = [];
  const log = (...values: ReadonlyArray<unknown>): void => {
    printed.push(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '));
  };
  const context = createContext({
    ...Object.fromEntries(globals.map((name) => [name, globalThis[name]])),
    console: { log },
  });
  await (runInContext(`${text}; program.done`, context) as Promise<void>);
  return printed;
};
