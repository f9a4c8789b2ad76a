import { expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import { openComplaints, type ComplaintsOptions } from '@pengaduan/core';

const store = memoryStore({ now: () => 0 });
const { journal } = store;

it.each([
  ['nothing', undefined, 'it takes an object with a journal'],
  ['no journal', {}, 'openComplaints({ journal: store.journal })'],
  ['a whole store', { journal: store }, 'openComplaints({ journal: store.journal })'],
  ['a language that nobody speaks here', { journal, lang: 'jv' }, 'lang is "id" or "en"'],
  ['an instant for a clock', { journal, now: 0 }, 'now is a function'],
  ['a policy for a context', { journal, context: {} }, 'contextOf'],
])('a program that opens complaints with %s is told at once', (_, options, sentence) => {
  // A program in JavaScript, which no compiler stops.
  const open = openComplaints as (options: unknown) => unknown;
  expect(() => open(options)).toThrow(TypeError);
  expect(() => open(options)).toThrow(sentence);
});

it('a program may hand over more than is needed, such as an environment', () => {
  const options: ComplaintsOptions = { journal, lang: 'en', now: () => 0, ...{ transact: {} } };
  expect(() => openComplaints(options)).not.toThrow();
});
