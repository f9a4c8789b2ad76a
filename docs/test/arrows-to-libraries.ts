import type { Import } from './arrow.js';

/** Libraries that an arrow of a test leads to. */
export const libraries = [
  ...[
    'io-ts',
    'dayjs',
    '@noble/hashes',
    'libsql',
    '@eventstore/db-client',
    'commander',
    'csv-parse',
    'saxes',
    'yauzl',
  ],
  ...[
    'reflect-metadata',
    'tsyringe',
    'vitest',
    'fast-check',
    'sorted-btree',
    'p-map',
    'd3-scale',
    'entities',
    '@opentelemetry/api',
  ],
];

/** Each library at its home, and where it is refused. */
export const toLibraries: ReadonlyArray<Import> = [
  { file: 'packages/core/src/wire/codec.ts', of: 'io-ts' },
  { file: 'packages/core/src/value/codec.ts', of: 'io-ts', refused: ['io-ts-only-at-home'] },
  { file: 'packages/cli/src/shell/words/date.ts', of: 'dayjs' },
  { file: 'packages/cli/src/date.ts', of: 'dayjs', refused: ['dayjs-only-at-home'] },
  { file: 'packages/journal-sqlite/src/database.ts', of: 'libsql' },
  { file: 'packages/journal-sqlite/src/append.ts', of: 'libsql', refused: ['libsql-only-at-home'] },
  { file: 'packages/deadlines/src/memory/by-due.ts', of: 'sorted-btree' },
  {
    file: 'packages/deadlines/src/memory/table.ts',
    of: 'sorted-btree',
    refused: ['sorted-btree-only-at-home'],
  },
  { file: 'packages/journal-eventstoredb/src/client.ts', of: '@eventstore/db-client' },
  {
    file: 'packages/journal/src/client.ts',
    of: '@eventstore/db-client',
    refused: ['@eventstore/db-client-only-at-home'],
  },
  { file: 'packages/core/src/handle/cli.ts', of: 'commander', refused: ['commander-only-at-home'] },
  { file: 'packages/metrics/src/log.ts', of: 'csv-parse', refused: ['csv-parse-only-at-home'] },
  { file: 'packages/cli/src/shell/xlsx/zip.ts', of: 'yauzl' },
  { file: 'packages/cli/src/log/zip.ts', of: 'yauzl', refused: ['yauzl-only-at-home'] },
  { file: 'packages/cli/src/log/xml.ts', of: 'saxes', refused: ['saxes-only-at-home'] },
  { file: 'packages/cli/src/evaluate/many.ts', of: 'p-map', refused: ['p-map-only-at-home'] },
  { file: 'packages/cli/src/report/bar-chart.ts', of: 'd3-scale' },
  { file: 'packages/cli/src/report/pie.ts', of: 'd3-scale', refused: ['d3-scale-only-at-home'] },
  { file: 'packages/cli/src/report/markup.ts', of: 'entities' },
  { file: 'packages/cli/src/report/text.ts', of: 'entities', refused: ['entities-only-at-home'] },
  { file: 'packages/cli/src/inject.ts', of: 'tsyringe', refused: ['tsyringe-only-at-home'] },
  { file: 'packages/cli/src/reflect.ts', of: 'reflect-metadata', refused: ['reflect-metadata-only-at-home'] },
  { file: 'packages/tsyringe/src/inject.ts', of: 'tsyringe' },
  { file: 'packages/core/src/handle/sha256-anywhere.ts', of: '@noble/hashes' },
  { file: 'packages/core/src/wire/hash.ts', of: '@noble/hashes', refused: ['@noble/hashes-only-at-home'] },
  { file: 'packages/pengaduan/src/opentelemetry/span.ts', of: '@opentelemetry/api' },
  {
    file: 'packages/core/src/handle/span.ts',
    of: '@opentelemetry/api',
    refused: ['@opentelemetry/api-only-at-home'],
  },
];
