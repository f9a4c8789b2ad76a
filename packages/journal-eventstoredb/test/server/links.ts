import type { Entry, Log } from './log.js';
import { view } from './view.js';

export interface Resolved {
  readonly event?: Entry;
  readonly link?: Entry;
}

/** A link is an event of type `$>` whose data is `revision@stream`; anything else is an ordinary event. */
export const resolve = (log: Log, entry: Entry, follow: boolean): Resolved => {
  const target = /^(\d+)@(.+)$/s.exec(Buffer.from(entry.data).toString());
  if (!follow || entry.type !== '$>' || target === null) return { event: entry };
  const seen = view(log, target[2]!);
  const event = typeof seen === 'string' ? undefined : seen.find((e) => e.revision === BigInt(target[1]!));
  return event === undefined ? { link: entry } : { event, link: entry };
};
