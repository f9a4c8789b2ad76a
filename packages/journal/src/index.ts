export type * from './failure.js';
export type * from './json.js';
export type * from './ports.js';
export type * from './revision.js';
export { defaultAppendLimit, encodeAppend, type Encoded } from './encode.js';
export { memoryJournal, type MemoryOptions } from './memory.js';
export { transact, type Decision, type Transacted } from './transact.js';
