import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, run, writeTree, type Ran } from './checkout.js';
import { manifests, mustRun, packAll } from './packed.js';

/** Everything that can be imported, except what needs a library that is optional: fast-check, @opentelemetry/api. */
const doors = manifests.flatMap(({ name, exports = {} }) =>
  Object.keys(exports)
    .filter((path) => !/package\.json|testing|opentelemetry/.test(path))
    .map((path) => name + path.slice(1)),
);
const listed = (each: (door: string, name: string) => string, between = '\n'): string =>
  doors.map((door, i) => each(door, `door${String(i)}`)).join(between);
const imported = listed((door, name) => `import * as ${name} from '${door}';`);
const used = `[${listed((_, name) => name, ', ')}]`;
/** Before 5.8 a CommonJS file could only `import()` an ES module. */
const awaited = `[${listed((door) => `await import('${door}')`, ', ')}]`;

let user = '';
beforeAll(() => {
  user = join(packAll().install({ user: manifests.map(({ name }) => name) }), 'user');
});

describe.each([
  { version: '5.4', folder: 'typescript-oldest', inCommonJs: `export const all = async () => ${awaited};` },
  {
    version: '7.0',
    folder: 'typescript-newest',
    inCommonJs: `${imported}\nexport const all = async () => ${used};`,
  },
])('TypeScript $version', ({ version, folder, inCommonJs }) => {
  const compile = (...words: ReadonlyArray<string>): Ran =>
    run('node', [join(root, 'node_modules', folder, 'bin/tsc'), '--target', 'es2022', ...words], user);

  it('is the one that is tried', () => {
    expect(mustRun(compile('--version'))).toContain(`Version ${version}`);
  });

  it.each([
    ['nodenext, the types of all libraries checked', ['--module', 'nodenext']],
    ['bundler', ['--module', 'es2022', '--moduleResolution', 'bundler', '--skipLibCheck']],
  ])('takes every door in an ES module: %s', (_, options) => {
    writeTree(user, { 'doors.mts': `${imported}\nconsole.log(${used});\n` });
    mustRun(compile('--strict', '--noEmit', ...options, 'doors.mts'));
  });

  it('takes every door in a CommonJS file, which runs', () => {
    const call = `require('./doors.cjs').all().then((all) => console.log(all.length));`;
    writeTree(user, { 'doors.cts': inCommonJs, 'call.cjs': call });
    mustRun(compile('--strict', '--module', 'nodenext', '--skipLibCheck', 'doors.cts'));
    expect(mustRun(run('node', ['call.cjs'], user))).toBe(`${String(doors.length)}\n`);
  });
});
