import { join } from 'node:path';
import ts from 'typescript';
import { allFolders, manifestOf, root } from './checkout.js';

/** `@pengaduan/core/testing` and the source behind it, for each package root and sub-path. */
export const entries: ReadonlyMap<string, string> = new Map(
  allFolders.flatMap((folder) => {
    const { name, exports = {} } = manifestOf(folder);
    const paths = Object.keys(exports).filter((path) => !path.endsWith('.json'));
    return paths.map((path) => [join(name, path), join(root, folder, 'src', path, 'index.ts')] as const);
  }),
);

// The configuration of lint's program, since it reads each package from its sources.
const lint = ts.readConfigFile(join(root, 'tsconfig.lint.json'), (path) => ts.sys.readFile(path))
  .config as object;
const { options: strict } = ts.parseJsonConfigFileContent({ ...lint, include: [] }, ts.sys, root);

// The services of a container have legacy decorators; for everything else it makes no difference.
const options: ts.CompilerOptions = { ...strict, experimentalDecorators: true };

const host = ts.createCompilerHost(options);
const parsed = new Map<string, ts.SourceFile | undefined>();
// Two programs share most of their files: each is parsed once.
const shared: ts.CompilerHost = {
  ...host,
  getSourceFile: (file, version) => {
    const source = parsed.get(file) ?? host.getSourceFile(file, version);
    parsed.set(file, source);
    return source;
  },
};

/** All packages as the compiler sees them, and other files that use them. */
export const programOver = (files: ReadonlyArray<string>): ts.Program =>
  ts.createProgram([...entries.values(), ...files], options, shared);
