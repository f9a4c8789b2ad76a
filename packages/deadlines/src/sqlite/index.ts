export { sqliteDeadlines } from './sqlite-deadlines.js';
