import { expect, it } from 'vitest';
import { memoryStore } from '@pengaduan/journal';
import { openComplaints, standardContext, type ComplaintsOptions } from '@pengaduan/core';

const store = memoryStore({ now: () => 0 });
const { journal } = store;
const { load, append } = journal;

const noJournal = 'it needs the journal of a store: openComplaints({ journal: store.journal })';
const noContext = 'context is what contextOf gives on its right side';

it.each<[string, unknown, string]>([
  ['nothing', undefined, 'it takes an object with a journal'],
  ['null', null, 'it takes an object with a journal'],
  ['an address', 'sqlite:laporan.db', 'it takes an object with a journal'],
  ['no journal', {}, noJournal],
  ['null for a journal', { journal: null }, noJournal],
  ['an address for a journal', { journal: 'sqlite:laporan.db' }, noJournal],
  ['a whole store', { journal: store }, noJournal],
  ['a journal that cannot be read', { journal: { append } }, noJournal],
  ['a journal that cannot be written', { journal: { load } }, noJournal],
  ['a policy for a context', { journal, context: {} }, noContext],
  ['null for a context', { journal, context: null }, noContext],
  ['a name for a context', { journal, context: 'bangkalan' }, noContext],
  ['a language that nobody speaks here', { journal, lang: 'jv' }, 'lang is "id" or "en"'],
  ['an instant for a clock', { journal, now: 0 }, 'now is a function, such as Date.now'],
  ['a name for what goes around', { journal, around: 'x' }, 'around is a function, such as traced gives'],
])('a program that opens complaints with %s is told at once', (_, options, sentence) => {
  // A program in JavaScript, which no compiler stops.
  const open = openComplaints as (options: unknown) => unknown;
  expect(() => open(options)).toThrow(new TypeError(`openComplaints: ${sentence}.`));
});

it.each<[string, ComplaintsOptions]>([
  [
    'all that it takes',
    { journal, context: standardContext(), lang: 'id', now: () => 0, around: (_, call) => call },
  ],
  ['more than it takes, such as an environment', { journal, lang: 'en', now: () => 0, ...{ transact: {} } }],
])('a program may give %s', (_, options) => {
  expect(() => openComplaints(options)).not.toThrow();
});

it.each([['yesterday'], [new Date('yesterday')], [Number.NaN], [null]])(
  'a complaint at %s is not shown',
  async (at) => {
    const shown = openComplaints({ journal, now: () => 0 }).show('1', at as number);
    await expect(shown).rejects.toThrow(
      new TypeError('show: at is an instant, a Date or milliseconds since 1970.'),
    );
  },
);
