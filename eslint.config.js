import tseslint from 'typescript-eslint';

// docs/test/lint.test.ts shows that each rule of the house refuses what it should.
const house = [
  { selector: 'TSEnumDeclaration', message: 'Use a union.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A module is a file.' },
];
const noDecorators = {
  selector: 'Decorator',
  message: 'Decorators stay in packages/tsyringe and its example.',
};
const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Time comes in with the command.',
};
const noTags = {
  selector: "MemberExpression[property.name='_tag']",
  message: 'Ask isLeft, isRight, isNone or isSome.',
};
const fpTsByFile = {
  regex: '^fp-ts(?!/lib/[^/]+\\.js$)|^io-ts/(?!lib/[^/]+\\.js$)',
  message: 'Plain node finds fp-ts/lib/Either.js, not a directory.',
};

const random = { object: 'Math', property: 'random', message: 'Randomness comes in as an option.' };

const unusedVars = ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'reports/**',
      '.stryker-tmp/**',
      'docs/.vitepress/.temp/**',
      'examples/http-api/client/api.d.ts',
    ],
  },
  {
    rules: {
      'max-lines': ['error', { max: 200 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{js,cjs}'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-require-imports': 'off',
      '@typescript-eslint/no-unused-vars': unusedVars,
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: 'tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': unusedVars,
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'no-restricted-imports': ['error', { patterns: [fpTsByFile] }],
      'no-restricted-syntax': ['error', ...house, noDecorators],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    // Where a value comes from a driver, a cast with its reason beside it is more honest than a predicate that checks less.
    ignores: [
      'packages/core/src/wire/**',
      'packages/*/src/testing/**',
      'packages/journal-*/src/{database,record}.ts',
      // JSON that SQLite made, or that stands in a checked table: only the statements beside it give it a form.
      'packages/journal-sqlite/src/feed-page.ts',
      'packages/metrics/src/sqlite/{more,packed,stages}.ts',
    ],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...house, noDecorators, noTags] },
  },
  {
    files: ['packages/{calendar,core,metrics}/src/**/*.ts', 'packages/journal/src/**/*.ts'],
    ignores: ['packages/*/src/testing/**', 'packages/*/src/sqlite/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'performance', 'crypto', 'fetch', 'console', 'Buffer', 'global'],
        ...['setTimeout', 'setInterval', 'setImmediate'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time comes in with the command.' },
        random,
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [fpTsByFile],
          paths: [{ name: 'node:crypto', allowImportNames: ['hash'], message: 'Only what is a function.' }],
        },
      ],
      'no-restricted-syntax': ['error', ...house, noDecorators, noTags, noClock],
    },
  },
  {
    // It sends and waits, with what browsers and Node have in common.
    files: ['packages/deadlines/src/**/*.ts'],
    ignores: ['packages/deadlines/src/{sqlite,file}/**'],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'setImmediate'] },
  },
  {
    files: ['packages/tsyringe/{src,test}/**/*.ts', 'examples/tsyringe-app/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...house] },
  },
  {
    // Where a caller gives no clock, chance or timer of its own, the machine's are used, from this one file.
    files: ['packages/journal/src/machine.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  {
    // The door for people who only know promises has a real clock, unless it is given another.
    files: ['packages/core/src/handle/open-complaints.ts'],
    rules: { 'no-restricted-properties': ['error', random] },
  },
  {
    files: ['**/test/**/*.ts', 'packages/*/src/testing/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
