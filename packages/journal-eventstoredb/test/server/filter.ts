import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Entry } from './log.js';

export interface Filter {
  readonly matches: (entry: Entry) => boolean;
  /** Considered events per page. */
  readonly window: number;
  /** Pages per checkpoint. */
  readonly interval: number;
}

/** The server's own read batch. */
const defaultWindow = 32;

/** Throws on a regular expression that is none, as the real one does. */
export const filterOf = (options: ReadReq.Options.FilterOptions): Filter => {
  const byStream = options.hasStreamIdentifier();
  const expression = byStream ? options.getStreamIdentifier() : options.getEventType();
  const prefixes = expression?.getPrefixList() ?? [];
  const regex = expression?.getRegex() ?? '';
  const pattern = regex === '' ? undefined : new RegExp(regex);
  const interval = options.getCheckpointintervalmultiplier();
  if (interval < 1) throw new Error('checkpoint interval');
  return {
    window: options.hasMax() ? Math.max(1, options.getMax()) : defaultWindow,
    interval,
    matches: (entry) => {
      const text = byStream ? entry.stream : entry.type;
      return pattern?.test(text) ?? prefixes.some((prefix) => text.startsWith(prefix));
    },
  };
};
