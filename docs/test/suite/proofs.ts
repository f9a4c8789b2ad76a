import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How many times the work of `npm test` is done by the heavy tests: 1, and 10 in `npm run prove`. */
    times: number;
    /** What all random inputs of `npm run prove` follow from; elsewhere each property draws its own. */
    seed: number;
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Whether a file asks how many times its work is to be done. */
export const asks = (file: string): boolean => readFileSync(file, 'utf8').includes("inject('times')");

const imported = (file: string): ReadonlyArray<string> =>
  [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)\.js'/g)]
    .map(([, path = '']) => join(dirname(file), `${path}.ts`))
    .filter((path) => path.includes('/test/') && existsSync(path));

const testsIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /(^|\/)test\/.*\.test\.ts$/.test(path) && !path.includes('node_modules'));

/** The test files whose work grows: they ask for `times`, or a file that they import does. */
export const proofs = (): ReadonlyArray<string> =>
  [
    ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/test`),
    'docs/test',
    'examples/test',
  ]
    .flatMap(testsIn)
    .filter((path) => [join(root, path), ...imported(join(root, path))].some(asks));
