import type { tablesOf as tablesOnNode } from './tables-node.js';

/** Where there is no Node there is no SQLite, so that no store keeps tables (ADR 26). */
export const tablesOf: typeof tablesOnNode = () => undefined;
