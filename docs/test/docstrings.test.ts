import { expect, it } from 'vitest';
import { allFolders, manifestOf } from './checkout.js';
import { desks } from './desk.js';
import { exportsOf, tagsIn } from './docstrings.js';
import { tryExamples } from './examples.js';
import { entries } from './program.js';

/** Packages and their sub-paths whose docstrings are still to be written. This list only ever gets shorter. */
const notYet: ReadonlyArray<string> = [
  '@pengaduan/cli',
  '@pengaduan/journal',
  '@pengaduan/journal/testing',
  '@pengaduan/journal-eventstoredb',
  '@pengaduan/journal-sqlite',
];
const folderOf = new Map(allFolders.map((folder) => [manifestOf(folder).name, folder]));
const written = [...new Set([...folderOf.keys(), ...entries.keys()])].filter(
  (entry) => !notYet.includes(entry),
);

const desk = desks();
const exported = exportsOf();
const examples = new Map(exported.flatMap((one) => one.examples).map((one) => [one.where, one]));
const { wrong, stderr } = tryExamples([...examples.values()], desk());

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

it.each(notYet)('%s is still to be written, or else leaves the list', (entry) => {
  expect(missing(entry)).not.toEqual([]);
});

it('no example warns', () => {
  expect(stderr).toBe('');
});
