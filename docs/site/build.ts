// `npm run docs`: the reference from the docstrings, then the site of all pages, into site/dist. Needs no network.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vitepress';
import { root } from '../test/checkout.js';
import { deadLinksOf } from './dead-links.js';
import { writeFiles } from './files.js';
import { writeReference } from './reference.js';

const site = join(root, 'site');
rmSync(site, { recursive: true, force: true });
await writeReference(join(site, 'api'));
writeFiles();
await build(join(root, 'docs'));

const { pages, dead } = deadLinksOf(join(site, 'dist'));
for (const link of dead) console.error(`dead link: ${link}`);
console.log(`${String(pages)} pages in site/dist, ${String(dead.length)} dead links`);
// Vite leaves its workers behind.
process.exit(dead.length === 0 ? 0 : 1);
