import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const child = fileURLToPath(new URL('../child/hanging-receiver.mjs', import.meta.url));

it('a webhook is given up in time, also in a long-lived process that collects its garbage', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', child]);
  expect(stdout).toBe('TimedOut\n');
});
