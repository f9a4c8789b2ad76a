import type { Lang } from 'pengaduan/calendar';
import { eventSchema, eventTypes } from 'pengaduan/core';
import type { Operation } from './operation.js';
import { operations } from './operations/operations.js';
import { accepted, dueDeadline, problem } from './schemas.js';
import type { ProblemStatus } from './statuses.js';
import { titles } from './words.js';

/** What may go wrong with any request, and with one of a user. */
const always: ReadonlyArray<ProblemStatus> = [400, 500, 503];
const ofUsers: ReadonlyArray<ProblemStatus> = [401, 403];

const statusesOf = (operation: Operation): ReadonlyArray<ProblemStatus> => [
  ...new Set([...(operation.for === 'everyone' ? [] : ofUsers), ...operation.problems, ...always]),
];

const problemResponse = (title: string) => ({
  description: title,
  headers: { 'Retry-After': { description: 'seconds', schema: { type: 'integer' } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const responsesOf = (operation: Operation, lang: Lang) => ({
  [operation.status]: {
    description: operation.summary[lang],
    content: { 'application/json': { schema: operation.answer } },
  },
  ...Object.fromEntries(
    statusesOf(operation).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
  ),
});

const described = (operation: Operation, lang: Lang) => ({
  operationId: operation.id,
  summary: operation.summary[lang],
  security: operation.for === 'everyone' ? [] : [{ token: [] }],
  parameters: operation.parameters,
  ...(operation.body === undefined
    ? {}
    : { requestBody: { required: true, content: { 'application/json': { schema: operation.body } } } }),
  responses: responsesOf(operation, lang),
});

/** The OpenAPI 3.1 document of all operations. */
export const openApi = (lang: Lang) => {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation, lang) };
  }
  const events = eventTypes.map((type) => [type, eventSchema(type)] as const);
  const problems = Object.entries(titles).map(
    ([status, title]) => [`Problem${status}`, problemResponse(title[lang])] as const,
  );
  return {
    openapi: '3.1.0',
    info: { title: 'Pengaduan', version: '0.1.0' },
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      responses: Object.fromEntries(problems),
      schemas: {
        ...Object.fromEntries(events),
        Event: { oneOf: eventTypes.map((type) => ({ $ref: `#/components/schemas/${type}` })) },
        Accepted: accepted,
        Deadline: dueDeadline,
        Problem: problem,
      },
    },
  };
};
