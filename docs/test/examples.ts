import { join } from 'node:path';
import { writeTree } from './checkout.js';
import type { Example } from './docstrings.js';
import { expectedPrints, runSnippets, type SnippetRan } from './prints.js';
import { typeErrorsIn } from './type-errors.js';

const needsServer = ({ code }: Example): boolean => code.startsWith('// needs a server\n');

const wrongWith = ({ code }: Example, { thrown, prints }: SnippetRan): string => {
  if (thrown !== '') return `throws ${thrown}`;
  const expected = expectedPrints(code);
  if (expected.length === 0) return 'shows nothing that it prints: `console.log(answer); // 42`';
  const lines = new Set(expected.map(({ line }) => line));
  const printed = prints.filter(({ line }) => lines.has(line));
  const same = JSON.stringify(printed) === JSON.stringify(expected);
  return same ? '' : `prints ${JSON.stringify(printed)}, says ${JSON.stringify(expected)}`;
};

/** What is wrong with each example, by where it stands, and what all of them together wrote to standard error. */
export interface Tried {
  readonly wrong: ReadonlyMap<string, string>;
  readonly stderr: string;
}

/**
 * Checks the types of examples against the sources, and runs those that have no type errors against what was built.
 * Wrong is one that throws, or prints something else than its comments say; an empty text is one that is right. An
 * example whose first line is `// needs a server` is not run.
 */
export const tryExamples = (examples: ReadonlyArray<Example>, folder: string): Tried => {
  const files = examples.map(({ code }, i) => {
    writeTree(folder, { [`${String(i)}.mts`]: `${code}\nexport {};\n` });
    return join(folder, `${String(i)}.mts`);
  });
  const typeErrors = typeErrorsIn(files);
  const runnable = examples.filter((one, i) => typeErrors[i] === '' && !needsServer(one));
  const { each, stderr } = runSnippets(new Map(runnable.map(({ where, code }) => [where, code])), folder);
  const verdict = (one: Example, i: number): string => {
    const ran = each.get(one.where);
    return ran === undefined ? (typeErrors[i] ?? '') : wrongWith(one, ran);
  };
  return { wrong: new Map(examples.map((one, i) => [one.where, verdict(one, i)])), stderr };
};
