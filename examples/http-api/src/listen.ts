import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that takes requests, and where. Rejects where the port is in use. */
export const listen = async (
  routes: Hono,
  port: number,
  host: string,
): Promise<{ readonly server: Server; readonly baseUrl: string }> => {
  const answer = getRequestListener(routes.fetch);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(port, host, resolve));
  // A server that listens on a port has an address of this kind.
  const { port: taken } = server.address() as AddressInfo;
  return { server, baseUrl: `http://${host}:${taken}` };
};
