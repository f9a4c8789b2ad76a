export { sqliteMetrics } from './sqlite-metrics.js';
