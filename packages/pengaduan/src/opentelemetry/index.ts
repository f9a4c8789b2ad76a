export { traced, type Traceable, type Traced } from './traced.js';
