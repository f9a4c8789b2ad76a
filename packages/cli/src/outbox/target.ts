import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Lang } from '@pengaduan/calendar';
import { InvalidArgumentError } from 'commander';
import type { Session } from '../shell/session.js';
import { describeBlocked, noCredentials } from './address-words.js';
import { blockedPorts } from './blocked-ports.js';

/** Where notices are sent. */
export type Target =
  | { readonly type: 'console' }
  | { readonly type: 'jsonl'; readonly file: string }
  | { readonly type: 'webhook'; readonly url: URL };

const readWebhook = (address: string, lang: Lang): Target => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') throw new InvalidArgumentError('');
  if (url.username !== '' || url.password !== '') throw new InvalidArgumentError(noCredentials[lang]);
  if (blockedPorts.has(Number(url.port || '443'))) {
    throw new InvalidArgumentError(describeBlocked(url.port, lang));
  }
  return { type: 'webhook', url };
};

/**
 * Reads `console`, `jsonl:FILE`, `webhook:URL`, or `env:NAME`: any of these in a variable of the environment, so that an
 * address with a key in it stands in no command line. An address that `fetch` would refuse every time is refused here:
 * one with a user name or a password, which it does not send, or with a port of another protocol.
 */
export const targetReader = ({ io, lang }: Session): ((text: string) => Target) => {
  const read = (text: string): Target => {
    if (text === 'console') return { type: 'console' };
    const [type = '', ...rest] = text.split(':');
    const address = rest.join(':');
    if (type === 'jsonl' && address !== '') return { type: 'jsonl', file: resolve(address) };
    if (type === 'webhook') return readWebhook(address, lang);
    throw new InvalidArgumentError('');
  };
  return (text) => read(text.startsWith('env:') ? (io.env(text.slice(4))?.trim() ?? '') : text);
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
