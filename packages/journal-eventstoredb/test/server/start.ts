import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import grpc from '@grpc/grpc-js';
import { noFaults, type Call, type Script } from './faults.js';
import { supportedMethods } from './features.js';
import { createLog, type Log } from './log.js';
import { streamHandlers } from './handlers.js';

export interface ServerOptions {
  /** Several servers over one log are the nodes of a cluster. */
  readonly log?: Log;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** How many live events may wait for a subscriber before it is dropped. */
  readonly liveBuffer?: number;
}

export interface TestServer {
  readonly connectionString: string;
  readonly port: number;
  readonly log: Log;
  /** Every call that arrived, in order. */
  readonly calls: ReadonlyArray<Call>;
  /** The authorization headers that arrived. */
  readonly authorized: ReadonlyArray<string>;
  /** How many calls the server still holds open. */
  readonly open: () => number;
  /** How many messages of reads and subscriptions went out so far. */
  readonly sent: () => number;
  script: Script;
  readonly stop: () => Promise<void>;
}

export const startServer = async (options: ServerOptions = {}): Promise<TestServer> => {
  const { log = createLog(), port: wanted = 0, liveBuffer = 32 } = options;
  const calls: Array<Call> = [];
  const open = new Set<object>();
  const authorized: Array<string> = [];
  let sent = 0;
  const grpcServer = new grpc.Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
  const ask: Script = (call) => {
    calls.push(call);
    return server.script(call);
  };
  grpcServer.addService(
    streamsGrpc.StreamsService,
    streamHandlers({ log, ask, liveBuffer, open, authorized, sent: () => (sent += 1) }),
  );
  grpcServer.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: (_: unknown, callback: (error: null, answer: unknown) => void) => {
      ask({ method: 'features', stream: '', leader: false });
      callback(null, supportedMethods());
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    const insecure = grpc.ServerCredentials.createInsecure();
    grpcServer.bindAsync(`127.0.0.1:${String(wanted)}`, insecure, (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  const server: TestServer = {
    connectionString: `esdb://127.0.0.1:${String(port)}?tls=false`,
    port,
    log,
    calls,
    authorized,
    open: () => open.size,
    sent: () => sent,
    script: noFaults,
    stop: () =>
      new Promise((resolve) => {
        grpcServer.forceShutdown();
        resolve();
      }),
  };
  return server;
};
