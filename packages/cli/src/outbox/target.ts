import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';

/** Where notices go. */
export type Target =
  | { readonly type: 'console' }
  | { readonly type: 'jsonl'; readonly file: string }
  | { readonly type: 'webhook'; readonly url: URL };

/** Reads `console`, `jsonl:FILE` or `webhook:URL`. */
export const readTarget = (text: string): Target => {
  if (text === 'console') return { type: 'console' };
  const [kind = '', ...rest] = text.split(':');
  const place = rest.join(':');
  if (kind === 'jsonl' && place !== '') return { type: 'jsonl', file: resolve(place) };
  if (kind === 'webhook' && URL.canParse(place)) {
    const url = new URL(place);
    if (url.protocol === 'https:' || url.protocol === 'http:') return { type: 'webhook', url };
  }
  throw new InvalidArgumentError('');
};

/** Names the same place with the same word, and keeps an address out of the journal, which may hold a secret. */
const named = (type: string, place: string): string =>
  type + createHash('sha256').update(place).digest('hex').slice(0, 12);

/** The channel of a target: each place is told everything once, whatever other places were told. */
export const channelOf = (target: Target): string => {
  switch (target.type) {
    case 'console':
      return target.type;
    case 'jsonl':
      return named(target.type, target.file);
    case 'webhook':
      return named(target.type, target.url.href);
  }
};
