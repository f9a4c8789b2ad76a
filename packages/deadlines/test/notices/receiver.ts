import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How a receiver answers: a status, with headers, no answer at all, or the connection cut. */
export type Reaction =
  | number
  | { readonly status: number; readonly headers: Readonly<Record<string, string>> }
  | 'nothing'
  | 'cut';

/** A real HTTP server that takes what is posted and answers as told, 200 when it was told nothing more. */
export const receiver = async (...reactions: ReadonlyArray<Reaction>) => {
  const received: Array<Received> = [];
  const rest = [...reactions];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ headers: request.headers, body });
      const reaction = rest.shift() ?? 200;
      if (reaction === 'cut') return request.socket.destroy();
      if (reaction === 'nothing') return undefined;
      if (typeof reaction === 'object') return response.writeHead(reaction.status, reaction.headers).end();
      const elsewhere = reaction === 302 ? { location: '/elsewhere' } : {};
      return response.writeHead(reaction, elsewhere).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/pengaduan`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
