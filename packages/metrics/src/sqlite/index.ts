export { sqliteMetrics, type SqliteMetrics } from './sqlite-metrics.js';
