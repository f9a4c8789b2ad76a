// Snippets in docs are users too: what they import is in use.
const imports = (markdown) =>
  [...markdown.matchAll(/^```js\n(.*?)^```$/gms)]
    .flatMap(([, code]) => code.match(/^import .*?;$/gms) ?? [])
    .join('\n');

/** @type {import('knip').KnipConfig} */
export default {
  compilers: { md: imports },
  workspaces: {
    '.': {
      entry: [
        '*.md',
        'docs/**/*.md',
        'examples/tsyringe-app/src/main.ts',
        'examples/http-api/{src,client}/main.ts',
        'examples/http-api/test/*.test.ts',
        'examples/**/*.js',
        'bench/*.js',
        '{docs,examples}/test/**/*.test.ts',
        'docs/test/suite/{seed.ts,*.js}',
        'docs/test/mutate/{run,lane,covered}.{js,ts}',
        'docs/site/build.ts',
        'docs/.vitepress/{config.ts,theme/index.js}',
      ],
      project: ['*.{js,cjs,ts}', '{examples,bench,docs}/**/*.{js,ts}', 'docs/.vitepress/**/*.{js,ts}'],
    },
    'packages/*': {
      entry: ['test/**/*.test.ts', 'test/child{,ren}/*'],
      project: ['{src,test,bin}/**/*.{ts,js,mjs}'],
    },
  },
  // Run as a command in docs; imported in the README of a package.
  ignoreDependencies: ['@pengaduan/cli', '@opentelemetry/sdk-trace-node'],
  // Of the system: tests make a disk that is soon full, and a pipe.
  ignoreBinaries: ['mkfifo', 'mount', 'umount'],
  exclude: ['optionalPeerDependencies'],
  ignoreExportsUsedInFile: { interface: true, type: true },
};
