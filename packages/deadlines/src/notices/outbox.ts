import { right } from 'fp-ts/lib/Either.js';
import { formatDay } from '@pengaduan/calendar';
import { deterministicId, type Fold, type Json, type Proposed, type Recorded } from '@pengaduan/journal';
import type { NoticeKey } from './key.js';

/** A notice that could not be sent, how often it was tried, and why the last time: the type of the failure. */
export interface Parked {
  readonly key: string;
  readonly channel: string;
  readonly attempts: number;
  readonly failure: string;
  /** Whether that passes by itself. */
  readonly retry: 'safe' | 'never';
}

/** A record of a channel: a notice was sent, could not be sent, or is not needed any more. */
export type NoticeRecord =
  | { readonly type: 'NoticeSent' | 'NoticeDropped'; readonly key: string }
  | ({ readonly type: 'NoticeParked' } & Parked);

// No dash, so that no channel's prefix is the beginning of another's.
const form = /^[a-z][a-z0-9]*$/;

/** The stream that says how a channel began. A name of another form is a bug. */
export const beginningStream = (channel: string): string => {
  if (!form.test(channel)) throw new RangeError(`a channel cannot be named ${channel}`);
  return `notices-${channel}`;
};

/** The streams of what a channel has sent. */
export const prefixOf = (channel: string): string => `${beginningStream(channel)}-`;

/** One stream for each report, and one for the digests of a day: no id of a complaint has a dot. */
export const outboxStream = (channel: string, key: NoticeKey): string =>
  prefixOf(channel) + (key.type === 'Digest' ? `digest.${formatDay(key.day)}` : key.complaint);

const field = (data: Json, name: string): Json | undefined => {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return isObject ? Object.entries(data).find(([key]) => key === name)?.[1] : undefined;
};

/** The streams of notices hold nothing else. A record without a key changes nothing. */
export const noticeRecordOf = (channel: string, { type, data }: Recorded): NoticeRecord | undefined => {
  const key = field(data, 'key');
  if (typeof key !== 'string') return undefined;
  if (type === 'NoticeSent' || type === 'NoticeDropped') return { type, key };
  if (type !== 'NoticeParked') return undefined;
  const [attempts, failure] = [field(data, 'attempts'), field(data, 'failure')];
  return {
    ...{ type, key, channel },
    attempts: typeof attempts === 'number' ? attempts : 0,
    failure: typeof failure === 'string' ? failure : '',
    retry: field(data, 'retry') === 'safe' ? 'safe' : 'never',
  };
};

/** What became of each notice of one complaint, or of each digest of one day, on one channel, by key. The journal itself keeps it. */
export interface Ledger {
  readonly sent: ReadonlySet<string>;
  readonly parked: ReadonlyMap<string, Parked>;
  /** How many records made it: makes the id of the next one another than that of an earlier one with the same content. */
  readonly records: number;
}

const ledgerAfter = ({ sent, parked, records }: Ledger, record: NoticeRecord | undefined): Ledger => {
  if (record === undefined) return { sent, parked, records: records + 1 };
  const others = [...parked].filter(([key]) => key !== record.key);
  return {
    sent: record.type === 'NoticeSent' ? new Set([...sent, record.key]) : sent,
    parked: new Map(record.type === 'NoticeParked' ? [...others, [record.key, record]] : others),
    records: records + 1,
  };
};

export const ledgerOf = (channel: string): Fold<Ledger, never> => ({
  initial: { sent: new Set(), parked: new Map(), records: 0 },
  evolve: (ledger, record) => right(ledgerAfter(ledger, noticeRecordOf(channel, record))),
});

/** The record of what became of a notice, to be written behind the others of its stream. */
export const proposedRecord = (stream: string, ledger: Ledger, record: NoticeRecord): Proposed => {
  const { type, key } = record;
  const data =
    record.type === 'NoticeParked'
      ? { key, attempts: record.attempts, failure: record.failure, retry: record.retry }
      : { key };
  const metadata = { schema: 1, actor: { role: 'system', id: 'outbox' } };
  return { id: deterministicId(stream, type, { ...data, records: ledger.records }), type, data, metadata };
};
