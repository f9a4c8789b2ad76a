export { toJsonLines, type JsonLinesOptions } from './to-json-lines.js';
