import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { Socket } from 'node:net';

/** The sockets that a client opens. */
export interface OwnSockets<C> {
  /** The same client, whose sockets are known. */
  readonly client: C;
  /** Ends those over which nothing ever came, and any that are opened from now on. */
  readonly endSilent: () => void;
}

const owner = new AsyncLocalStorage<(socket: Socket) => void>();

// Node tells of each socket before it connects: https://nodejs.org/api/diagnostics_channel.html#tcp-socket
subscribe('net.client.socket', (message) => {
  const socket: unknown = typeof message === 'object' && message !== null && Reflect.get(message, 'socket');
  if (socket instanceof Socket) owner.getStore()?.(socket);
});

/** Whatever a call of the client leads to happens in its asynchronous context: a connection, and one made again. */
const callingWith = <C extends object>(client: C, note: (socket: Socket) => void): C =>
  new Proxy(client, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function'
        ? (...args: ReadonlyArray<unknown>): unknown =>
            owner.run(note, (): unknown => Reflect.apply(member, target, args))
        : member;
    },
  });

/**
 * Makes the sockets of a client known. gRPC-js has no time limit for a connection or its TLS handshake, and closing leaves
 * one that is on its way: where the other side stays silent, its socket would keep the process alive.
 */
export const withOwnSockets = <C extends object>(client: C): OwnSockets<C> => {
  const open = new Set<Socket>();
  let isEnding = false;
  const note = (socket: Socket): void => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (isEnding) setImmediate(() => socket.destroy());
  };
  return {
    client: callingWith(client, note),
    endSilent: () => {
      isEnding = true;
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    },
  };
};
