import { EventStoreDBClient } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { readUuid } from '../server/uuid.js';
import { notation, type Notation } from './notation.js';
import { methodView, plain, shortened, statusView } from './raw.js';
import type { Step } from './recording.js';
import type { LiveSubscription } from './subscriptions.js';
import { tap, type Seen, type Status } from './tap.js';

export interface Context {
  readonly address: string;
  readonly at: Notation;
  readonly seen: Array<Seen>;
  readonly subscriptions: Map<string, LiveSubscription>;
  readonly client: (options?: Readonly<Record<string, unknown>>) => EventStoreDBClient;
  readonly close: () => Promise<void>;
}

type Fields = Record<string, unknown>;

const readId = (message: unknown): string => readUuid(message as Parameters<typeof readUuid>[0]);

export const context = (address: string): Context => {
  const clients = new Map<string, EventStoreDBClient>();
  const seen: Array<Seen> = [];
  return {
    address,
    at: notation(),
    seen,
    subscriptions: new Map(),
    client: (options = {}) => {
      const key = JSON.stringify(options);
      const client =
        clients.get(key) ?? new EventStoreDBClient({ endpoint: address, ...options }, { insecure: true });
      if (!clients.has(key)) tap(client, seen);
      clients.set(key, client);
      return client;
    },
    close: async () => {
      await Promise.all([...clients.values()].map((client) => client.dispose()));
    },
  };
};

const statusNames: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(status).flatMap(([name, code]) => (typeof code === 'number' ? [[code, name]] : [])),
);

export const rawStatus = ({ at }: Context, given: Status): unknown => statusView(given, statusNames, at);

const runs = (responses: ReadonlyArray<Fields>): ReadonlyArray<unknown> => {
  const grouped: Array<Fields | Array<Fields>> = [];
  for (const response of responses) {
    const last = grouped.at(-1);
    if (!('event' in response)) grouped.push(response);
    else if (Array.isArray(last)) last.push(response);
    else grouped.push([response]);
  }
  return grouped.map((group) =>
    Array.isArray(group) ? { $run: { count: group.length, first: group[0], last: group.at(-1) } } : group,
  );
};

/** The messages of a call in the form that the step was recorded in. */
export const responses = ({ at }: Context, step: Step, messages: Seen['messages'], live = false) => {
  const all = messages.map((message) => plain(message, at, readId));
  if (step.via === 'grpc' || step.rawFull === true) return all;
  if (!live && (step.summary === true || step.positionsOnly === true)) return [{ omitted: all.length }];
  const short = all.map(shortened);
  return step.summary === true ? runs(short) : short;
};

export const rawView = (ctx: Context, step: Step, seen: ReadonlyArray<Seen>): unknown =>
  seen.map((call) => ({
    method: methodView(call),
    responses: responses(ctx, step, call.messages),
    ...(call.status === undefined ? {} : { status: rawStatus(ctx, call.status) }),
  }));
