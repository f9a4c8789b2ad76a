import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tsBlankSpace from 'ts-blank-space';
import { expect, it } from 'vitest';
import { temporaryFolder } from './temporary.js';

const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const snippets = [...readFileSync(here('README.md'), 'utf8').matchAll(/```[jt]s\n([\s\S]*?)```/g)].map(
  ([, code]) => tsBlankSpace(code!),
);

it('what the README shows runs as it is written, in a project that has the packages', () => {
  const project = temporaryFolder();
  mkdirSync(join(project, 'node_modules/@pengaduan'), { recursive: true });
  symlinkSync(here('.'), join(project, 'node_modules/@pengaduan/journal-sqlite'));
  for (const name of ['fp-ts', '@pengaduan/journal'])
    symlinkSync(here(`node_modules/${name}`), join(project, 'node_modules', name));
  const run = (i: number): string => {
    writeFileSync(join(project, `${i}.mjs`), snippets[i]!);
    return execFileSync(process.execPath, [`${i}.mjs`], { cwd: project, encoding: 'utf8' });
  };
  expect(snippets).toHaveLength(3);
  expect([run(0), run(0), run(1), run(1), run(2), run(2)]).toEqual([
    'written from revision 0\n',
    'written from revision 1\n',
    '2 events counted\n',
    '2 events counted\n',
    'the busiest complaint has 2 events\n',
    'the busiest complaint has 2 events\n',
  ]);
});
