export type { FollowerHealth, Health } from './health.js';
export type { Credentials, EventStoreDbOptions, Where } from './options.js';
export { openEventStoreDb, type EventStoreDbStore } from './store.js';
