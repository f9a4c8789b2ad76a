import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tokens } from '@pengaduan/tsyringe';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = read('../README.md');

it('the service in the readme is that of the app', () => {
  const [, service] = /^```ts check\n(.*?)^```$/ms.exec(readme) ?? [];
  expect(service).toBe(read('../../../examples/tsyringe-app/src/intake.ts'));
});

it('the readme tells each token once', () => {
  const told = [...readme.matchAll(/^\| `(\w+)` /gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(Object.keys(tokens).sort());
});

it('importing the package loads neither tsyringe, which would refuse without reflect-metadata, nor that', () => {
  const code = "import('@pengaduan/tsyringe').then(() => console.log(typeof Reflect.getMetadata))";
  const cwd = fileURLToPath(new URL('../../..', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', code], { cwd, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: 'undefined\n', stderr: '' });
});
