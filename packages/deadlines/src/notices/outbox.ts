import { right } from 'fp-ts/lib/Either.js';
import { deterministicId, type Fold, type Json, type Proposed, type Recorded } from '@pengaduan/journal';

/** What became of each notice of one complaint on one channel, by key. The journal itself keeps it. */
export interface Ledger {
  readonly sent: ReadonlySet<string>;
  readonly parked: ReadonlyMap<string, Parked>;
}

/**
 * A notice that could not be sent: how often it was tried, and the type of the last failure. It is sent again only by
 * `sendParked`.
 */
export interface Parked {
  readonly key: string;
  readonly channel: string;
  readonly attempts: number;
  readonly failure: string;
}

// No dash, so that no channel's prefix is the beginning of another's.
const form = /^[a-z][a-z0-9]*$/;

/** The streams of a channel. A name of another form is a bug. */
export const prefixOf = (channel: string): string => {
  if (!form.test(channel)) throw new RangeError(`a channel cannot be named ${channel}`);
  return `notices-${channel}-`;
};

export const outboxStream = (channel: string, complaint: string): string => prefixOf(channel) + complaint;

const field = (data: Json, name: string): Json | undefined => {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject ? Object.entries(data).find(([key]) => key === name)?.[1] : undefined;
};

export const emptyLedger: Ledger = { sent: new Set(), parked: new Map() };

/** The streams of notices hold nothing else. A record without a key changes nothing. */
export const ledgerAfter = (channel: string, { sent, parked }: Ledger, { type, data }: Recorded): Ledger => {
  const key = field(data, 'key');
  if (typeof key !== 'string') return { sent, parked };
  if (type === 'NoticeSent') {
    return {
      sent: new Set([...sent, key]),
      parked: new Map([...parked].filter(([other]) => other !== key)),
    };
  }
  const [attempts, failure] = [field(data, 'attempts'), field(data, 'failure')];
  const one = {
    key,
    channel,
    attempts: typeof attempts === 'number' ? attempts : 0,
    failure: typeof failure === 'string' ? failure : '',
  };
  return { sent, parked: new Map([...parked, [key, one]]) };
};

export const ledgerOf = (channel: string): Fold<Ledger, never> => ({
  initial: emptyLedger,
  evolve: (ledger, record) => right(ledgerAfter(channel, ledger, record)),
});

const proposed = (stream: string, type: string, data: { readonly [name: string]: Json }): Proposed => ({
  id: deterministicId(stream, type, { ...data }),
  type,
  data,
  metadata: { schema: 1, actor: { role: 'system', id: 'outbox' } },
});

export const noticeSent = (stream: string, key: string): Proposed => proposed(stream, 'NoticeSent', { key });

export const noticeParked = (stream: string, { key, attempts, failure }: Parked): Proposed =>
  proposed(stream, 'NoticeParked', { key, attempts, failure });
