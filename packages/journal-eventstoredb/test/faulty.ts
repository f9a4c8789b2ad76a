import type { EventStoreDbOptions, EventStoreDbStore } from '../src/index.js';
import { startServer, type ServerOptions, type TestServer } from './server/start.js';
import { opened } from './target.js';

export interface Faulty {
  readonly server: TestServer;
  readonly store: EventStoreDbStore;
  /** The pauses that the store asked for, in milliseconds. No time is spent on them. */
  readonly pauses: ReadonlyArray<number>;
  readonly close: () => Promise<void>;
}

/** How long a call may take where a test is about no answer. In other tests a slow machine has all the time it needs. */
export const impatient = { callTimeout: 300 };

/** A server that fails as its script says, and a store on it that stops after a few attempts. */
export const faulty = async (
  options: EventStoreDbOptions = {},
  serverOptions: ServerOptions = {},
): Promise<Faulty> => {
  const server = await startServer(serverOptions);
  const pauses: Array<number> = [];
  const sleep = (ms: number): Promise<void> => {
    pauses.push(ms);
    return new Promise((resolve) => setImmediate(resolve));
  };
  const quick = {
    callTimeout: 20_000,
    attempts: 4,
    firstPause: 100,
    longestPause: 300,
    random: () => 0.5,
    sleep,
  };
  const store = await opened(server.connectionString, { ...quick, ...options });
  return {
    server,
    store,
    pauses,
    close: async () => {
      await store.close();
      await server.stop();
    },
  };
};

/** Runs a scenario with a faulty server and a store on it, and stops both in the end. */
export const withFaulty =
  (scenario: (faulty: Faulty) => Promise<void>, ...options: Parameters<typeof faulty>) =>
  async (): Promise<void> => {
    const started = await faulty(...options);
    try {
      await scenario(started);
    } finally {
      await started.close();
    }
  };
