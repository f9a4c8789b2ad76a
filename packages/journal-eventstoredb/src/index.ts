export type { FollowerHealth, Health } from './health.js';
export type { Credentials, EventStoreDbOptions, ServerLocation } from './options.js';
export { openEventStoreDb, type EventStoreDbStore } from './store.js';
