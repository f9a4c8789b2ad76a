import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import tsBlankSpace from 'ts-blank-space';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${folder}/README.md`, 'utf8');
const snippets = [...readme.matchAll(/^```[jt]s\n(.*?)^```/gms)].map(([, code]) => tsBlankSpace(code ?? ''));

describe('the README', () => {
  it.each(snippets)('has a snippet that runs as written and prints what it says: %#', async (code) => {
    const args = ['--input-type=module', '--eval', code];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    const said = [...code.matchAll(/^(?:if \(.*\) )?console\.log\(.*\); \/\/ (.*)$/gm)].map(
      ([, line]) => line,
    );
    if (said.length > 0) expect(stdout.trimEnd().split('\n')).toEqual(said);
    else expect(stdout).toMatch(/^# fail 0$/m);
  });
});
