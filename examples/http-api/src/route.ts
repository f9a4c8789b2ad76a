import type { Context } from 'hono';
import type { Pengaduan } from 'pengaduan';
import type { Lang } from 'pengaduan/calendar';
import type { Ask, Operation, Reply } from './operation.js';
import { problemsIn } from './problem.js';
import { words } from './words.js';
import { userOf, type User } from './users.js';

/** The language of a request: Indonesian unless `Accept-Language` prefers English. */
export const langOf = (c: Context): Lang => (c.get('language') === 'en' ? 'en' : 'id');

/** A reply with its headers. */
export const send = (c: Context, reply: Reply): Response => {
  if (!('detail' in reply)) {
    if (reply.status === 201) c.header('Location', reply.location);
    return c.json(reply.body, reply.status);
  }
  if (reply.retryAfter !== undefined) c.header('Retry-After', String(reply.retryAfter));
  if (reply.status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.json(reply, reply.status, { 'Content-Type': 'application/problem+json' });
};

const bodyOf = async (c: Context): Promise<Ask['body'] | undefined> => {
  const body: unknown = await c.req.json().catch(() => undefined);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined;
};

// `Number` would take `1e3`, `0x10` and an empty text.
const wholeNumber = (text: string): number => (/^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : Number.NaN);

/** Who asks what everyone may ask. */
const nobody: User = { role: 'reporter', id: 'nobody' };

const hasQuery = ({ parameters }: Operation, name: string): boolean =>
  parameters.some((parameter) => parameter.in === 'query' && parameter.name === name);
// A mistyped filter would list everything.
const notThere = { expected: { type: 'nothing' }, missing: false } as const;

/** Reads a request, gives it to its operation and sends what that answers. */
export const route =
  (operation: Operation, doors: Readonly<Record<Lang, Pengaduan>>) =>
  async (c: Context): Promise<Response> => {
    const lang = langOf(c);
    const problems = problemsIn(lang);
    const user = userOf(c.req.header('authorization'));
    if (operation.for !== 'everyone' && user === undefined) return send(c, problems.said('signIn', 401));
    if (operation.for === 'officers' && user?.role === 'reporter') {
      return send(c, problems.said('officersOnly', 403));
    }
    const unknown = Object.keys(c.req.query()).filter((name) => !hasQuery(operation, name));
    if (unknown.length > 0) {
      return send(c, problems.unreadable(...unknown.map((field) => ({ field, ...notThere }))));
    }
    const repeated = Object.entries(c.req.queries()).filter(([, values]) => values.length > 1);
    if (repeated.length > 0) {
      return send(
        c,
        problems.invalid(
          repeated.map(([field]) => ({ field, problem: words.once[lang] })),
          400,
        ),
      );
    }
    const body = operation.body === undefined ? {} : await bodyOf(c);
    if (body === undefined) return send(c, problems.said('notJson', 400));
    const ask: Ask = {
      ...{ pengaduan: doors[lang], problems, lang, body, user: user ?? nobody },
      path: (name) => c.req.param(name) ?? '',
      query: (name) => c.req.query(name),
      wholeNumber,
      key: c.req.header('idempotency-key'),
    };
    return send(c, await operation.run(ask));
  };
