import { checkFields, fieldRules } from '@pengaduan/journal';

const { having } = fieldRules;

const fields = {
  journal: having(['load', 'append'], 'it needs the journal of a store, journal: store.journal'),
  context: having(['terms'], 'it needs a context, such as standardContext() gives'),
};

/** Throws a `TypeError` where a program in JavaScript gave a function something else than an environment. */
export const checkEnvironment = (by: string, environment: unknown): void =>
  checkFields({ by, what: 'an environment, { journal: store.journal, context }', fields }, environment);
