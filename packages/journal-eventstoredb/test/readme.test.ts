import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contractNames } from '@pengaduan/journal/testing';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${folder}/README.md`, 'utf8');
const snippets = [...readme.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code ?? '');
const rows = [...readme.matchAll(/^\| (\d+) +\| (.*?) +\| (.*?) +\|$/gm)];

/** The titles of a test file, as they stand in it. */
const titlesOf = (file: string): string => readFileSync(`${folder}/test/${file}.test.ts`, 'utf8');

describe('the README', () => {
  it.each(snippets)('has a snippet that runs as written and prints what it says: %#', async (code) => {
    const args = ['--input-type=module', '--eval', code];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    const said = [...code.matchAll(/^(?:if \(.*\) )?console\.log\(.*\); \/\/ (.*)$/gm)].map(
      ([, line]) => line,
    );
    expect(stdout.trimEnd().split('\n')).toEqual(said);
  });

  it('has all thirty lines of the checklist', () => {
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  });

  for (const [, number, , proof] of rows)
    it(`names tests that exist in line ${number ?? ''}`, () => {
      const files = [...(proof ?? '').matchAll(/`([a-z-]+)`/g)].flatMap(([, file]) =>
        file !== undefined && existsSync(`${folder}/test/${file}.test.ts`) ? [file] : [],
      );
      const where = [...contractNames, ...files.map(titlesOf)].join('\n');
      const quoted = [...(proof ?? '').matchAll(/"([^"]+)"/g)].map(([, title]) => title ?? '');
      expect(files.length + quoted.length > 0 || /Not here|arrows/.test(proof ?? '')).toBe(true);
      for (const title of quoted) expect(where.includes(title), title).toBe(true);
    });
});
