// Who may import whom; docs/house.md draws who does. docs/test/arrows.test.ts breaks every rule once.
const all = ['calendar', 'journal', 'core', 'journal-sqlite', 'journal-eventstoredb', 'metrics', 'deadlines'];
const mayImport = {
  calendar: [],
  journal: [],
  core: ['calendar', 'journal'],
  'journal-sqlite': ['journal'],
  'journal-eventstoredb': ['journal'],
  metrics: ['calendar', 'core', 'journal'],
  deadlines: ['calendar', 'core', 'journal'],
  cli: all,
  tsyringe: [...all, 'cli'],
  pengaduan: [...all, 'cli'],
};
// A durable read model commits together with its checkpoint, so its sub-path knows the store.
const durable = ['metrics', 'deadlines'];

// Inside core: value <- complaint <- wire <- handle, words beside them.
const coreLayers = ['value', 'complaint', 'policies', 'words', 'wire', 'handle'];
const layerMayImport = {
  value: [],
  complaint: ['value'],
  policies: ['value', 'complaint'],
  words: ['value', 'complaint', 'policies'],
  wire: ['value', 'complaint', 'policies'],
  handle: ['value', 'complaint', 'policies', 'words', 'wire'],
};

// Inside cli: the shell below, rooms that commands share, and a folder for each command, which is every other folder.
const cliRooms = ['deadlines', 'lists', 'log', 'outbox', 'question', 'read-models'];
const cli = '^packages/cli/src/';

// Where a library may be imported, tests included unless the place is a file or a folder of sources.
const homes = {
  'io-ts': { in: '/(src|test)/wire/', why: 'outside input becomes data in wire/ only' },
  dayjs: {
    in: '^packages/[^/]+/src/(shell/)?words/',
    why: 'only where a date meets people; days are integers',
  },
  libsql: {
    in: '^packages/journal-sqlite/(src/database\\.ts$|test/)',
    why: 'its sharp edges are wrapped once',
  },
  '@eventstore/db-client': { in: '^packages/journal-eventstoredb/', why: 'one adapter' },
  '@opentelemetry/api': { in: '^packages/pengaduan/(src/opentelemetry|test)/', why: 'one sub-path' },
  '@noble/hashes': { in: '/(sha256-anywhere|signature)\\.ts$', why: 'hashes are made in two places' },
  'sorted-btree': { in: '^packages/deadlines/src/memory/by-due\\.ts$', why: 'one index is in memory' },
  commander: { in: '^packages/cli/', why: 'one command' },
  'csv-parse': { in: '^packages/cli/', why: 'logs come in through the command' },
  saxes: { in: '^packages/cli/src/shell/xlsx/', why: 'workbooks are read in one place' },
  yauzl: { in: '^packages/cli/(src/shell/xlsx/|test/)', why: 'workbooks are read in one place' },
  'p-map': { in: '^packages/cli/src/(import|lists)/', why: 'only an import has many complaints in flight' },
  'd3-scale': { in: '^packages/cli/src/report/bar-chart\\.ts$', why: 'charts are drawn in one place' },
  entities: { in: '^packages/cli/src/report/markup\\.ts$', why: 'texts are escaped in one place' },
  'reflect-metadata': { in: '^packages/tsyringe/', why: 'decorators stay in one package' },
  tsyringe: { in: '^packages/tsyringe/', why: 'decorators stay in one package' },
};

const pure = '^packages/(calendar|journal|core|metrics|deadlines)/src/(?!testing/|sqlite/|file/)';
const others = (known, allowed, self) => known.filter((name) => name !== self && !allowed.includes(name));
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const packageArrows = Object.entries(mayImport).flatMap(([name, allowed]) => {
  const forbidden = others(Object.keys(mayImport), allowed, name);
  if (forbidden.length === 0) return [];
  const to = (list) => ({ path: `^packages/(${list.join('|')})/` });
  if (!durable.includes(name)) {
    return rule(
      `${name}-imports-only-what-it-may`,
      '',
      { path: `^packages/${name}/(src|bin)/` },
      to(forbidden),
    );
  }
  return [
    rule(
      `${name}-imports-only-what-it-may`,
      '',
      { path: `^packages/${name}/src/(?!sqlite/)` },
      to(forbidden),
    ),
    rule(
      `${name}-sqlite-imports-only-what-it-may`,
      '',
      { path: `^packages/${name}/src/sqlite/` },
      to(others(forbidden, ['journal-sqlite'], name)),
    ),
  ];
});

const layerArrows = coreLayers
  .filter((layer) => layer !== 'handle')
  .map((layer) => {
    const above = others(coreLayers, layerMayImport[layer], layer);
    return rule(
      `core-${layer}-knows-nothing-above`,
      'words may name the types of wire/, never its code.',
      { path: `^packages/core/src/${layer}/` },
      {
        path: `^packages/core/src/(${above.join('|')})/`,
        ...(layer === 'words' ? { dependencyTypesNot: ['type-only'] } : {}),
      },
    );
  });

const cliArrows = [
  rule(
    'cli-shell-imports-no-command',
    'Nor a room, nor the program: the shell is below all of them.',
    { path: `${cli}shell/` },
    { path: `${cli}(?!shell/)` },
  ),
  rule(
    'cli-rooms-import-the-shell-alone',
    'A room is shared by commands and knows neither them nor another room.',
    { path: `${cli}(${cliRooms.join('|')})/` },
    { path: `${cli}(?!shell/|$1/)` },
  ),
  rule(
    'cli-commands-do-not-import-each-other',
    'What two commands need goes into a room with a plain name, or into the shell.',
    { path: `${cli}(?!shell/|${cliRooms.map((room) => `${room}/`).join('|')})([^/]+)/` },
    { path: `${cli}(?!shell/|${cliRooms.map((room) => `${room}/`).join('|')}|$1/)` },
  ),
];

const libraryHomes = Object.entries(homes).map(([library, home]) =>
  rule(
    `${library}-only-at-home`,
    home.why,
    { path: '^packages/', pathNot: home.in },
    { path: `node_modules/${library}/` },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...packageArrows,
    ...layerArrows,
    ...cliArrows,
    ...libraryHomes,
    rule('no-cycles', '', { path: '^packages/[^/]+/src/' }, { circular: true }),
    rule(
      'core-uses-the-journal-in-handle',
      'Facts are decided without knowing that they are stored.',
      { path: '^packages/core/src/', pathNot: '^packages/core/src/(handle|testing)/' },
      { path: '^packages/journal/' },
    ),
    rule(
      'packages-meet-at-their-doors',
      'Another package is its name, never a path into it.',
      { path: '^packages/([^/]+)/' },
      { path: '^packages/(?!$1/)[^/]+/(?!dist/((testing|sqlite|file)/)?index\\.d\\.ts$)' },
    ),
    rule(
      'sources-import-no-test-kit',
      '',
      { path: '^packages/[^/]+/src/', pathNot: '/testing/' },
      { path: '/(src|dist)/testing/|/test/|node_modules/(vitest|fast-check)/' },
    ),
    rule(
      'sources-import-what-users-install',
      'A development dependency is not there after npm install.',
      { path: '^packages/[^/]+/(src|bin)/', pathNot: '/src/testing/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm-peer'] },
    ),
    rule(
      'pure-packages-touch-no-machine',
      'Time, ids and input come in, and they run where there is no Node (ADR 26).',
      { path: pure, pathNot: '^packages/(core/src/handle/sha256|journal/src/uuid-v5)-node\\.ts$' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'no-barrels',
      'Only a package root or sub-path has an index.',
      {},
      {
        path: '^packages/[^/]+/src/(?!index\\.|(testing|sqlite|file)/index\\.).*index\\.ts$',
        pathNot: `^packages/pengaduan/src/(${[...all, 'eventstoredb', 'opentelemetry'].join('|')})/((testing|sqlite)/)?index\\.ts$`,
      },
    ),
    rule(
      'no-drawers',
      'A file is named after what it holds.',
      {},
      {
        path: '/(utils?|common|helpers?|misc)(/|\\.ts$)',
        pathNot: 'node_modules/',
      },
    ),
    rule('nothing-unresolvable', 'Built packages only: run the build first.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules|^packages/[^/]+/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
