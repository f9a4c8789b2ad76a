import { expect, it } from 'vitest';
import { allFolders, manifestOf } from './checkout.js';
import { workFolders } from './work-folders.js';
import { exportsOf, tagsIn } from './docstrings.js';
import { tryExamples } from './examples.js';
import { entries } from './program.js';
import { withLeave, withOptions, withParts } from './takes-options.js';

const folderOf = new Map(allFolders.map((folder) => [manifestOf(folder).name, folder]));
const written = [...new Set([...folderOf.keys(), ...entries.keys()])];

const newFolder = workFolders();
const exported = exportsOf();
const examples = new Map(exported.flatMap((one) => one.examples).map((one) => [one.where, one]));
const { wrong, stderr } = tryExamples([...examples.values()], newFolder());

const missing = (entry: string): ReadonlyArray<string> => {
  const own = exported.filter((one) => one.entry === entry);
  const folder = folderOf.get(entry);
  const tags = folder === undefined ? [] : tagsIn(folder);
  return [
    ...own.filter((one) => !one.documented).map(({ where, name }) => `${where} ${name} has no docstring`),
    ...own
      .filter((one) => one.isFunction && one.examples.length === 0)
      .map(({ where, name }) => `${where} ${name} has no @example`),
    ...own
      .flatMap((one) => one.examples)
      .filter(({ where }) => wrong.get(where) !== '')
      .map(({ where }) => `${where} ${wrong.get(where) ?? 'was not tried'}`),
    ...tags.filter((where) => !examples.has(where)).map((where) => `${where} is the example of no export`),
  ];
};

it.each(written)('%s says of each export what it is, and shows each function at work', (entry) => {
  expect(missing(entry)).toEqual([]);
});

it('no example warns', () => {
  expect(stderr).toBe('');
});

/** Types of what a program writes as an object with named fields. Those of calendars answer with a failure. */
const named =
  /(?<!^Calendar|^Damage)(Options|Location|Lease)$|^Omit<|^Pick<Runner|^(Amending|Channel|Digesting|Environment|NoticeWatch|Outbox|Projections|Reminding|Runner|Watch)$|^\{ readonly (context|journal): /;

it('every function that takes options is tried with wrong ones', () => {
  const tried = new Set(Object.keys({ ...withOptions, ...withParts, ...withLeave }));
  const taking = exported.filter(({ parameters }) => parameters.some((type) => named.test(type)));
  const names = [...new Set(taking.map(({ name }) => name))];
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !tried.has(name))).toEqual([]);
});
