import GithubSlugger from 'github-slugger';
import { lexer, type Token } from 'marked';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { targetOf } from '../site/links.js';
import { root } from './checkout.js';
import { linksOf } from './markdown.js';

// What a stranger clicks from a front page on, by what the links are called, and what has to stand there.
const site = 'docs/README.md';
const ways: ReadonlyArray<readonly [goal: string, ...clicks: ReadonlyArray<string>, holds: string]> = [
  ['how to install it', site, 'install', 'npm i pengaduan'],
  ['the first complaint', site, 'the first complaint', "command: 'ReceiveComplaint'"],
  ['to take commands over HTTP', site, 'HTTP', 'handleUnknown(body)'],
  ['to use it with tsyringe', site, 'a container', 'register(container'],
  ['to evaluate a CSV', site, 'a CSV or Excel log', 'pengaduan import'],
  ['to take an export of LAPOR!', site, "LAPOR!'s export", 'import lapor'],
  ['a report to print', site, 'a report', 'pengaduan report'],
  ['a recap of each agency', site, 'a recap', 'pengaduan recap'],
  ['to move to EventStoreDB', site, 'EventStoreDB', 'openEventStoreDb('],
  ['to take the journal along to EventStoreDB', site, 'EventStoreDB', 'to.journal.append('],
  ['to let clocks act', site, 'clocks that act', 'pengaduan watch'],
  ['to restore a backup', site, 'restore a backup', 'Restore: end every process'],
  ['to write a policy', site, 'a policy', 'policies.adopt('],
  ['to write a projection', site, 'a projection', 'CREATE TABLE'],
  ['to write a notifier', site, 'a notifier', 'Notifier'],
  ['to write a store', site, 'a store', 'your own store', 'journalContract('],
  ['what a message means', site, 'Operations', 'There is no such journal'],
  ['where it runs', site, 'Where it runs', 'a page and a worker'],
  ['the work queue', site, 'Embed', 'the work queue', 'page.value.next'],
  ['when not to use it', site, 'When not to use this', 'emmett'],
  ['from the README: the guides', 'README.md', 'Documentation', 'Embed', 'npm i pengaduan'],
  [
    'dari README: Excel ke laporan',
    'README.id.md',
    'dari Excel ke laporan',
    'Jangan menulis nama, nomor telepon',
  ],
  ['dari README: ekspor LAPOR!', 'README.id.md', 'dari ekspor LAPOR!', 'import lapor'],
  ['dari README: salinan', 'README.id.md', 'setiap pagi', 'VACUUM INTO'],
];

const slugOf = (heading: string): string => new GithubSlugger().slug(heading.replace(/[`*_]/g, ''));

/** A page, or the part of it under a heading: all that a reader has before the eyes after a click. */
const seenAt = (file: string, anchor: string | undefined): string => {
  const tokens = lexer(readFileSync(join(root, file), 'utf8'));
  const start = tokens.findIndex(
    (token) => token.type === 'heading' && slugOf(token.text as string) === anchor,
  );
  const depth = (token: Token | undefined): number => (token?.type === 'heading' ? Number(token.depth) : 7);
  const next = tokens.findIndex((token, i) => i > start && depth(token) <= depth(tokens[start]));
  return tokens
    .slice(Math.max(start, 0), start < 0 || next < 0 ? undefined : next)
    .map(({ raw }) => raw)
    .join('');
};

it.each(ways)('a stranger finds %s', (_goal, front, ...clicks) => {
  const holds = clicks.pop() ?? expect.fail();
  let at: readonly [file: string, anchor: string | undefined] = [front, undefined];
  for (const text of clicks) {
    const link = linksOf(at[0]).clicks.find((click) => click.text.replaceAll('\n', ' ') === text);
    if (link === undefined) throw new Error(`${at[0]} has no link "${text}"`);
    at = [targetOf(at[0], link.href), link.href.split('#')[1]];
  }
  expect(seenAt(...at)).toContain(holds);
});
