import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { memoryStore, openPengaduan, type Store } from 'pengaduan';
import { wib } from '@pengaduan/core/testing';
import { expect, onTestFinished } from 'vitest';
import { app } from '../src/app.js';
import { listen } from '../src/listen.js';
import { openApi } from '../src/openapi.js';
import type { Operation } from '../src/operation.js';
import { operations } from '../src/operations/operations.js';

export const document = openApi('id');
const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
ajv.addSchema(document, 'api');

/** What one of the operations is asked. `token` and `key` are given unless they are told to be another or none. */
export interface Question {
  readonly complaint?: string;
  readonly year?: number | string;
  readonly query?: string;
  readonly body?: unknown;
  readonly token?: string | null;
  readonly key?: string | null;
  readonly lang?: string;
}

export interface Replied {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

const operationNamed = (id: string): Operation => {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
};

const escaped = (path: string): string =>
  encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1'));

/** What the document does not say of an answer, nothing where it says all. */
const undocumented = ({ method, path }: Operation, { status, headers, body }: Replied): unknown => {
  const isProblem = status >= 400;
  const type = isProblem ? 'application/problem+json' : 'application/json';
  expect(headers.get('content-type')).toBe(type);
  const responses = `#/paths/${escaped(path)}/${method}/responses/${status}`;
  const response = isProblem ? `#/components/responses/Problem${status}` : responses;
  expect(ajv.getSchema(`api${responses}`), `${path} ${status}`).toBeDefined();
  const check = ajv.getSchema(`api${response}/content/${escaped(type)}/schema`);
  return check?.(body) === true ? undefined : (check?.errors ?? 'no schema');
};

export const now = wib('2025-02-06T09:00');

/** The service over a store, on a socket, until the test ends. Each answer is held against the document. */
export const serve = async (store: Store = memoryStore({ now: () => now })) => {
  const opened = await openPengaduan({ store, now: () => now });
  if (!opened.ok) throw new Error(opened.failure.message);
  const { server, baseUrl } = await listen(
    app(opened.value, () => false),
    0,
    '127.0.0.1',
  );
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await opened.value.close();
  });
  const ask = async (id: string, question: Question = {}): Promise<Replied> => {
    const { complaint = '1', year = 2025, query = '', body, token = 'koordinator' } = question;
    const { key = `${complaint}-${id}`, lang } = question;
    const operation = operationNamed(id);
    const path = operation.path.replace('{complaint}', complaint).replace('{year}', String(year));
    const response = await fetch(`${baseUrl}${path}${query}`, {
      method: operation.method.toUpperCase(),
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(lang === undefined ? {} : { 'accept-language': lang }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const replied: Replied = {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Replied['body'],
    };
    expect(undocumented(operation, replied)).toBeUndefined();
    return replied;
  };
  return { baseUrl, ask };
};

/** The body of a reception. */
export const report = {
  ...{ at: '2025-02-03T08:00:00+07:00', kind: 'complaint', category: 'jalan', channel: 'website' },
  ...{ anonymous: true, confidential: false },
};
