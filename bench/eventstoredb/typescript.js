// @ts-check
// `node --import` this, and TypeScript is loaded as it stands: types are taken off, nothing is checked.
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
