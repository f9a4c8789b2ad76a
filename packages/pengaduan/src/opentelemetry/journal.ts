import type { Attributes } from '@opentelemetry/api';
import type { Journal } from '@pengaduan/journal';
import { inSpan, type Begun } from './span.js';

/** What streams are of: `complaint` of `complaint-6340753`, as EventStoreDB has it. Few, so that spans can be grouped. */
export const categoryOf = (stream: string): string => stream.split('-', 1)[0] ?? stream;

/** By the semantic conventions of databases; which one it is, the ports do not say. */
const begun = (operation: string, stream: string, attributes: Attributes = {}): Begun => ({
  name: `${operation} ${categoryOf(stream)}`,
  kind: 'client',
  attributes: {
    'db.operation.name': operation,
    'db.collection.name': categoryOf(stream),
    'pengaduan.stream': stream,
    ...attributes,
  },
});

const nothing = (): Attributes => ({});

/** A span for each reading of a stream and each append. */
export const tracedJournal = ({ load, resync, append }: Journal): Journal => ({
  load: (stream, fold) => inSpan(begun('load', stream), load(stream, fold), nothing),
  resync: (loaded, fold) => inSpan(begun('resync', loaded.token.stream), resync(loaded, fold), nothing),
  append: (token, events) => {
    // Nothing to write is no call of the store.
    if (events.length === 0) return append(token, events);
    const types = { 'pengaduan.events': events.map(({ type }) => type) };
    return inSpan(begun('append', token.stream, types), append(token, events), nothing);
  },
});
