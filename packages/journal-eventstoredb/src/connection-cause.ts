/**
 * Why there is no connection, by what Node and OpenSSL say inside the message of gRPC. Only these sentences are passed
 * on, and nothing of a message: that may name hosts and files.
 */
const causes: ReadonlyArray<readonly [RegExp, string]> = [
  [/ECONNREFUSED/, 'nothing listens on that port'],
  [/Name resolution failed|ENOTFOUND|EAI_AGAIN/, 'no such host'],
  [/EHOSTUNREACH|ENETUNREACH|ETIMEDOUT/, 'the host cannot be reached over the network'],
  [
    /wrong version number|packet length too long/,
    'the server does not use TLS: add tls=false, or turn TLS on there',
  ],
  [/certificate has expired|CERT_HAS_EXPIRED/, 'the certificate of the server has expired'],
  [/ALTNAME_INVALID/, 'the certificate of the server is for another host name'],
  [
    /self[- ]signed certificate|unable to verify the first certificate|unable to get (local )?issuer certificate/,
    'the certificate of the server is not trusted: name that of its authority with tlsCAFile',
  ],
  [/Protocol error|ERR_HTTP2/, 'what answers on that port is no EventStoreDB'],
  [
    /Failed to connect|ECONNRESET|socket hang up/,
    'the server ended the connection at once: it may want TLS (leave tls=false out), or be no EventStoreDB',
  ],
  [/Failed to discover/, 'no node of the cluster answered'],
  [/Failed to load certificate file/, 'the file of the certificate authority (tlsCAFile) was not found'],
];

/** The cause in a sentence of its own, where the message of an error tells one. */
export const connectionCause = (error: unknown): string | undefined =>
  error instanceof Error ? causes.find(([said]) => said.test(error.message))?.[1] : undefined;
