export { toJsonLines } from './to-json-lines.js';
