import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { rules } from 'pengaduan/core';
import { expect, it } from 'vitest';
import { openApi } from '../src/openapi.js';
import { operations } from '../src/operations/operations.js';
import { document } from './service.js';

it.each(['id', 'en'] as const)('the document in %s is OpenAPI 3.1', async (lang) => {
  const validator = new Validator();
  const checked = await validator.validate(structuredClone(openApi(lang)));
  expect(checked).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('has an operation for each command that people give, and none for the acts of the system', () => {
  const ofPeople = Object.entries(rules).filter(
    ([, { roles }]) => !(roles.length === 1 && roles[0] === 'system'),
  );
  const posts = operations.filter(({ method }) => method === 'post').map(({ id }) => id);
  expect(posts).toEqual(ofPeople.map(([command]) => command));
  expect(posts).not.toContain('ActOnDeadline');
});

it('the types of the client are those of the document', async () => {
  const types = `${COMMENT_HEADER}${astToString(await openapiTS(JSON.stringify(document)))}`;
  const kept = readFileSync(new URL('../client/api.d.ts', import.meta.url), 'utf8');
  // Made anew by: npx openapi-typescript http://127.0.0.1:8080/openapi.json -o client/api.d.ts
  expect(kept).toBe(types);
});
