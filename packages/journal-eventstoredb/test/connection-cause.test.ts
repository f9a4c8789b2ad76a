import { createServer as createHttp } from 'node:http';
import { createServer as createHttp2 } from 'node:http2';
import { createServer as createTls } from 'node:tls';
import type { AddressInfo, Server } from 'node:net';
import { describe, expect, it } from 'vitest';
import { callProblemOf } from '../src/call-problem.js';
import { openEventStoreDb } from '../src/index.js';
import { refusal } from './answers.js';
import { freshStream, keepAll } from './events.js';
import { opened } from './target.js';

const quick = { attempts: 1, callTimeout: 20_000 };

const listening = async (server: Pick<Server, 'listen' | 'address'>): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
const detailOf = async (connectionString: string): Promise<string> => {
  const store = await opened(connectionString, quick);
  const failure = await refusal(store.journal.load(freshStream(), keepAll));
  await store.close();
  expect(failure).toMatchObject({ type: 'Unavailable', reason: 'unreachable' });
  return 'detail' in failure ? failure.detail : '';
};

describe('why there is no connection is told apart', () => {
  it('a wrong port', async () => {
    const server = createHttp();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await detailOf(`esdb://127.0.0.1:${port}?tls=false`)).toContain('nothing listens on that port');
  });
  it('an unknown host', async () => {
    expect(await detailOf('esdb://no-such-host.invalid:2113?tls=false')).toContain('no such host');
  });
  it('TLS against a server without it', async () => {
    const server = createHttp2();
    server.on('sessionError', () => undefined);
    const port = await listening(server);
    expect(await detailOf(`esdb://a:b@127.0.0.1:${port}`)).toContain('the server does not use TLS');
    server.close();
  });
  it('no TLS against a server with it', async () => {
    // A handshake that is no handshake is ended, as every server with TLS does.
    const server = createTls(() => undefined);
    server.on('tlsClientError', () => undefined);
    const port = await listening(server);
    expect(await detailOf(`esdb://127.0.0.1:${port}?tls=false`)).toContain('it may want TLS');
    server.close();
  });
  it('a file of a certificate authority that is missing, before anything is connected', async () => {
    const connectionString = 'esdb://a:b@db.example:2113?tlsCAFile=/no/such/ca.pem';
    const failure = await refusal(openEventStoreDb({ connectionString }));
    expect(failure.detail).toContain('the file of the certificate authority (tlsCAFile) was not found');
    expect(failure.detail).not.toContain('no/such');
  });

  const said = {
    'self-signed certificate in certificate chain': 'the certificate of the server is not trusted',
    'unable to verify the first certificate': 'the certificate of the server is not trusted',
    'unable to get local issuer certificate': 'the certificate of the server is not trusted',
    'certificate has expired': 'the certificate of the server has expired',
    '[ERR_TLS_CERT_ALTNAME_INVALID]: Hostname/IP does not match': 'is for another host name',
  };
  for (const [message, cause] of Object.entries(said))
    it(`by what TLS says: ${message}`, () => {
      const text = `14 UNAVAILABLE: No connection established. Last error: Error: ${message} (secret)`;
      const problem = callProblemOf(Object.assign(new Error(text), { code: 14, type: 'unavailable' }));
      expect(problem).toMatchObject({ kind: 'temporary', written: 'no' });
      const detail = 'detail' in problem ? problem.detail : '';
      expect(detail).toContain(cause);
      expect(detail).not.toContain('secret');
    });
});
