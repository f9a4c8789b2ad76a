// The arrows of docs/design.md: one direction, no cycles, io-ts only in wire/, dayjs only where people's text and dates meet.
const may = {
  calendar: [],
  journal: [],
  core: ['calendar', 'journal'],
  'journal-sqlite': ['journal'],
  metrics: ['calendar', 'core', 'journal'],
  cli: ['calendar', 'core', 'journal', 'journal-sqlite', 'metrics'],
};
const names = Object.keys(may);
const arrows = names.map((name) => ({
  name: `${name}-imports-only-what-it-may`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: `^packages/(${names.filter((n) => n !== name && !may[name].includes(n)).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows.filter((rule) => !rule.to.path.includes('/()/')),
    { name: 'no-cycles', severity: 'error', from: { path: '^packages/[^/]+/src/' }, to: { circular: true } },
    {
      name: 'io-ts-only-in-wire',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '/wire/' },
      to: { path: 'node_modules/io-ts/' },
    },
    {
      name: 'dayjs-only-where-people-read-dates',
      severity: 'error',
      from: { path: '^packages/', pathNot: '^packages/[^/]+/(src/words/|test/)' },
      to: { path: 'node_modules/dayjs/' },
    },
    {
      name: 'journal-only-in-handle',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: '^packages/core/src/(handle|testing|index)' },
      to: { path: '^packages/journal/' },
    },
    {
      name: 'the-complaint-knows-no-wire',
      severity: 'error',
      from: { path: '^packages/core/src/(value|complaint)/' },
      to: { path: '^packages/core/src/(wire|handle|words)/' },
    },
    {
      name: 'the-wire-knows-no-handle',
      severity: 'error',
      from: { path: '^packages/core/src/wire/' },
      to: { path: '^packages/core/src/handle/' },
    },
    {
      name: 'values-know-nothing-above',
      severity: 'error',
      from: { path: '^packages/core/src/value/' },
      to: { path: '^packages/core/src/complaint/' },
    },
    {
      name: 'sources-do-not-import-test-kits',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: '/src/testing/' },
      to: { path: '/src/testing/|node_modules/(vitest|fast-check)/' },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^packages/[^/]+/dist/' },
    exclude: { path: '\\.tsbuildinfo$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
