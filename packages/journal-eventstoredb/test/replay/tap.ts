import type { EventStoreDBClient } from '@eventstore/db-client';

/** A generated message: its getters are all that is known of it. */
export type Message = object;

export interface Status {
  readonly code: number;
  readonly details: string;
  readonly metadata: { readonly getMap: () => Record<string, unknown> };
}

/** One gRPC call that the client made, and what the server sent for it. */
export interface Seen {
  readonly method: string;
  readonly messages: Array<Message>;
  status: Status | undefined;
}

interface Emitting {
  readonly on: (event: 'status', listener: (status: Status) => void) => void;
  push: (message: Message | null) => boolean;
}
type Stub = Record<string, ((...args: Array<unknown>) => Emitting) | true>;
type Answered = (error: unknown, message: Message | undefined) => void;

const methods = ['append', 'read', 'delete', 'tombstone', 'getSupportedMethods'];

/** Records the raw messages of the client's own calls, before the client makes its view of them. */
export const tap = (client: EventStoreDBClient, seen: Array<Seen>): void => {
  const inner = client as unknown as { getGRPCClient: (...args: Array<unknown>) => Promise<Stub> };
  const get = inner.getGRPCClient;
  const watch = (stub: Stub, method: string): void => {
    const original = stub[method];
    if (typeof original !== 'function') return;
    stub[method] = (...args: Array<unknown>) => {
      const record: Seen = { method, messages: [], status: undefined };
      seen.push(record);
      const callback = args.at(-1);
      if (typeof callback === 'function')
        args[args.length - 1] = ((error, message) => {
          if (message !== undefined) record.messages.push(message);
          (callback as Answered)(error, message);
        }) satisfies Answered;
      const call = original.apply(stub, args);
      call.on('status', (status) => (record.status = status));
      if (method === 'read') {
        const push = call.push.bind(call);
        call.push = (message) => {
          if (message !== null) record.messages.push(message);
          return push(message);
        };
      }
      return call;
    };
  };
  inner.getGRPCClient = async (...args) => {
    const stub = await get(...args);
    if (stub['tapped'] === true) return stub;
    stub['tapped'] = true;
    for (const method of methods) watch(stub, method);
    return stub;
  };
};
