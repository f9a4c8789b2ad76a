import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';

/** Where notices are sent. */
export type Target =
  | { readonly type: 'console' }
  | { readonly type: 'jsonl'; readonly file: string }
  | { readonly type: 'webhook'; readonly url: URL };

/** Reads `console`, `jsonl:FILE` or `webhook:URL`. */
export const readTarget = (text: string): Target => {
  if (text === 'console') return { type: 'console' };
  const [type = '', ...rest] = text.split(':');
  const address = rest.join(':');
  if (type === 'jsonl' && address !== '') return { type: 'jsonl', file: resolve(address) };
  if (type === 'webhook' && URL.canParse(address)) {
    const url = new URL(address);
    if (url.protocol === 'https:' || url.protocol === 'http:') return { type: 'webhook', url };
  }
  throw new InvalidArgumentError('');
};

/** The same address has the same name; the address itself, which may hold a secret, stays out of the journal. */
const hashedName = (type: string, address: string): string =>
  type + createHash('sha256').update(address).digest('hex').slice(0, 12);

/** The channel of a target: each target is sent every notice once, whatever other targets were sent. */
export const channelOf = (target: Target): string => {
  switch (target.type) {
    case 'console':
      return target.type;
    case 'jsonl':
      return hashedName(target.type, target.file);
    case 'webhook':
      return hashedName(target.type, target.url.href);
  }
};
