import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tsBlankSpace from 'ts-blank-space';
import { run, writeTree, type Ran } from './checkout.js';

export interface Print {
  /** From 1, where the `console.log` stands. */
  readonly line: number;
  readonly text: string;
}

/** What `console.log(...); // text` says it prints; of a call over several lines the comment is on the last. */
export const expectedPrints = (code: string): ReadonlyArray<Print> => {
  const lines = code.split('\n');
  return lines.flatMap((line, i) => {
    const text = /\);\s+\/\/ (.*)$/.exec(line)?.[1];
    const start = line.trimStart().startsWith(');') ? i : i + 1;
    const call = lines.slice(0, start).findLastIndex((above) => above.includes('console.log('));
    const own = line.includes('console.log(') || start === i;
    return text === undefined || call < 0 || !own ? [] : [{ line: call + 1, text }];
  });
};

// Tells the line of each console.log beside printing it, in a file beside the snippet that holds it.
const recorder = `
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
const log = console.log;
console.log = (...values) => {
  const [, folder, line] = /(file:[^ (]*\\/)snippet\\.mjs:(\\d+)/.exec(new Error().stack) ?? [];
  const print = JSON.stringify({ line: Number(line), text: format(...values) });
  if (folder !== undefined) appendFileSync(fileURLToPath(folder) + 'prints.jsonl', print + '\\n');
  log(...values);
};`;

const printsIn = (folder: string): ReadonlyArray<Print> => {
  const file = join(folder, 'prints.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.map((line) => JSON.parse(line) as Print);
};

/** Runs code as an ES module in `folder` on plain node; types are blanked out, so that each line stays where it is. */
export const runSnippet = (code: string, folder: string): Ran & { readonly prints: ReadonlyArray<Print> } => {
  writeTree(folder, { 'snippet.mjs': tsBlankSpace(code), 'recorder.mjs': recorder });
  const ran = run('node', ['--import', './recorder.mjs', 'snippet.mjs'], folder);
  return { ...ran, prints: printsIn(folder) };
};

// One after the other, each in its own folder; what a snippet leaves running ends with the last of them.
const runner = `
import { writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
for (const folder of process.argv.slice(2)) {
  process.chdir(folder);
  const done = await import(folder + '/snippet.mjs').then(() => '', inspect);
  writeFileSync(folder + '/done.txt', done);
}
process.exit();`;

export interface SnippetRan {
  /** What it threw, or that it did not come to its end; empty where it did. */
  readonly thrown: string;
  readonly prints: ReadonlyArray<Print>;
}

/** Runs many codes in one process of plain node, so that they load their packages once; each in a folder of its own. */
export const runSnippets = (
  codes: ReadonlyMap<string, string>,
  folder: string,
): Ran & { readonly each: ReadonlyMap<string, SnippetRan> } => {
  const folders = [...codes].map(([name, code], i) => [name, join(folder, String(i)), code] as const);
  writeTree(folder, { 'recorder.mjs': recorder, 'runner.mjs': runner });
  for (const [, own, code] of folders) writeTree(own, { 'snippet.mjs': code });
  const owns = folders.map(([, own]) => own);
  const ran = run('node', ['--import', './recorder.mjs', 'runner.mjs', ...owns], folder);
  const each = folders.map(([name, own]): readonly [string, SnippetRan] => {
    const done = join(own, 'done.txt');
    const thrown = existsSync(done) ? readFileSync(done, 'utf8') : `it did not end; ${ran.stderr}`;
    return [name, { thrown, prints: printsIn(own) }];
  });
  return { ...ran, each: new Map(each) };
};
