// The protocol test server of packages/journal-eventstoredb as a process of its own, so that its work is not ours. What
// it answers to a read it answers from then on word for word: composing 100,000 messages in JavaScript takes it longer
// than taking them apart takes a client, and behind a slow server a slow adapter would not show.
import { createRequire } from 'node:module';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { createLog } from '../../packages/journal-eventstoredb/test/server/log.js';
import { streamHandlers } from '../../packages/journal-eventstoredb/test/server/handlers.js';

const { StreamsService } = streamsGrpc;
// The client's own gRPC, which the adapter's tests use too: nobody else depends on it.
const adapter = createRequire(new URL('../../packages/journal-eventstoredb/package.json', import.meta.url));
const grpc = adapter('@grpc/grpc-js');

const context = { log: createLog(), ask: () => undefined, liveBuffer: 32, open: new Set(), authorized: [] };
const handlers = streamHandlers({ ...context, sent: () => undefined });

/** The answers to each request so far; forgotten when something is written. */
const known = new Map();

const play = async (call, messages) => {
  let goOn = () => undefined;
  for (const event of ['drain', 'cancelled']) call.on(event, () => goOn());
  for (const message of messages) {
    if (call.cancelled) return;
    if (!call.write(message)) await new Promise((resolve) => (goOn = resolve));
  }
};

const learn = (call) => {
  const learnt = { messages: [], ended: false };
  const { write, end } = call;
  call.write = (message) => {
    const bytes = Buffer.from(message.serializeBinary());
    learnt.messages.push(bytes);
    return write.call(call, bytes);
  };
  call.end = () => {
    learnt.ended = true;
    return end.call(call);
  };
  return learnt;
};

const read = async (call) => {
  const request = Buffer.from(call.request.serializeBinary()).toString('base64');
  const learnt = known.get(request);
  if (learnt === undefined) {
    known.set(request, learn(call));
    handlers.read(call);
    return;
  }
  await play(call, learnt.messages);
  // A subscription has no end, and waits for what will not come here.
  if (learnt.ended) call.end();
};
const append = (call, callback) => {
  known.clear();
  handlers.append(call, callback);
};

const server = new grpc.Server();
const asItIs = { ...StreamsService.read, responseSerialize: (bytes) => bytes };
server.addService({ ...StreamsService, read: asItIs }, { ...handlers, read, append });
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  process.send(`esdb://127.0.0.1:${port}?tls=false`);
});
process.once('disconnect', () => process.exit());
