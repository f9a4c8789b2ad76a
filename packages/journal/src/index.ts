export type * from './failure.js';
export type * from './json.js';
export type * from './ports.js';
export type * from './revision.js';
