import type { Case } from './recording.js';

/** What the test server speaks: the unary path of these families. */
const families = new Set([
  ...['append', 'idempotency', 'delete', 'tombstone', 'metadata', 'limits'],
  ...['read', 'readAll', 'subscribeToAll', 'subscribeToStream', 'checkpoints'],
]);

export const isReplayed = ({ family, name, deterministic }: Case): boolean =>
  families.has(family) && deterministic && !name.endsWith(' [batch]');

/** Every other case, by name, and why it is not replayed. `… [batch]` are the twins of replayed `… [unary]` cases. */
export const leftOut: Readonly<Record<string, ReadonlyArray<string>>> = {
  'bad input: the adapter never sends it, its guards stand in front of the client': [
    'event id that is no UUID [unary]',
    'empty event id [unary]',
    'nil UUID as event id [unary]',
    'upper-case UUID as event id comes back in lower case [unary]',
    'empty event type [unary]',
    'empty stream name [unary]',
    'expected revision beyond int64 [unary]',
    'system stream names [unary]',
    'append to $$$$s (metadata of metadata) is accepted [unary]',
    'event id that is no UUID [batch]',
    'empty event id [batch]',
    'nil UUID as event id [batch]',
    'upper-case UUID as event id comes back in lower case [batch]',
    'empty event type [batch]',
    'empty stream name [batch]',
    'expected revision beyond int64 [batch]',
    'system stream names [batch]',
    'append to $$$$s (metadata of metadata) is accepted [batch]',
    'raw Append: content types and missing parts',
    'read: maxCount 0, empty stream name, negative and huge revisions, bad direction of bounds',
    'readAll with maxCount 0 does not end',
    'delete and tombstone: empty name, expected revision beyond int64, system streams',
    'subscribe: empty stream name',
  ],
  'batch protocol: the adapter takes the unary path only': [
    'two appends on one call, structured ids, with and without deadline',
    'one append in three chunks',
    'two chunked appends interleaved',
    'a bad request is answered twice: BadRequest at once, Timeout when the deadline is over (deadline 1000 ms; the second answer has the correlation id as two numbers)',
    'the same without a deadline: the second answer comes after the server write timeout of 2 s',
    'chunk never finished: no final message',
    'half-close right after the request: the answer comes and the call ends with OK',
    'deadline already over',
    'bad input: id, type, content-type, no stream, no expected revision, no correlation id',
  ],
  'lifecycle: a process is killed or halted, the numbers differ from run to run': [
    'a bad request on the batch path is answered a second time (Timeout, same correlation id): TypeError in the client outside of any call, next append hangs',
    'server down, client never connected',
    'kill -9 while idle, calls while down, same client after a restart',
    'kill -9 with 32 writers in flight [unary]',
    'SIGTERM with 32 writers in flight [unary]',
    'kill -9 with 32 writers in flight [batch]',
    'SIGTERM with 32 writers in flight [batch]',
    'server process halted (SIGSTOP): unary obeys its deadline, batch and reads end through keepalive',
    'consumer too slow while live: subscribeToAll with a prefix filter',
    'consumer too slow while live: subscribeToAll without filter',
    'consumer too slow while live: subscribeToStream',
  ],
  'not streams: headers of a secure node, the list of methods, gossip': [
    'requires-leader and wrong credentials on an insecure single node',
    'GetSupportedMethods',
    'Gossip.Read',
  ],
};
