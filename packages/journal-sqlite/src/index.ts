export { openSqlite, type SqliteOptions } from './open.js';
export { openReadModels } from './read-models.js';
export type { ReadModels, ReadModelsFailure, ReadModelsOptions } from './read-models.js';
export type { OtherJournal, UnreadableJournal } from './origin.js';
export type * from './open-failure.js';
export type { SqliteStore } from './store.js';
export type {
  BesideRecords,
  CatchUpOptions,
  FollowOptions,
  Projection,
  ProjectionDefinition,
} from './projection.js';
export type { Projections, Projector } from './projection.js';
export { openTemporaryTables, type TemporaryTables } from './temporary-tables.js';
export type { Column, Database, Reader, Row } from './database.js';
export type { Param } from './parameters.js';
export { checkedTable, type TableRest } from './checked-table.js';
export { proofOf } from './proof-of.js';
export { bytesOf, integerOf, malformed, numberOf, optional, textColumns, textOf, wordOf } from './columns.js';
export { describeOpenFailure } from './words/open-failure.js';
export { describeReadModelsFailure } from './words/read-models-failure.js';
