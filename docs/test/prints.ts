import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

// Tells the line of each console.log beside printing it.
const recorder = `
import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
const log = console.log;
console.log = (...values) => {
  const line = Number(/snippet\\.mjs:(\\d+)/.exec(new Error().stack)?.[1]);
  appendFileSync('prints.jsonl', JSON.stringify({ line, text: format(...values) }) + '\\n');
  log(...values);
};`;

/** Runs code as an ES module in `folder` on plain node. */
export const runSnippet = (code: string, folder: string): Ran & { readonly prints: ReadonlyArray<Print> } => {
  writeTree(folder, { 'snippet.mjs': code, 'recorder.mjs': recorder });
  const ran = run('node', ['--import', './recorder.mjs', 'snippet.mjs'], folder);
  const told = join(folder, 'prints.jsonl');
  const lines = existsSync(told) ? readFileSync(told, 'utf8').trimEnd().split('\n') : [];
  return { ...ran, prints: lines.map((line) => JSON.parse(line) as Print) };
};
