export * from '@pengaduan/journal-sqlite';
export { withReadModels } from './with-read-models.js';
