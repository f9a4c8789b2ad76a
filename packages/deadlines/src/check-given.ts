import { checkFields, fieldRules, type FieldRule } from '@pengaduan/journal';

const { aFunction, aNumber, having } = fieldRules;

const rules = {
  environment: having(
    ['journal', 'context'],
    'it needs an environment, { journal: store.journal, context: standardContext() }',
  ),
  index: having(
    ['catchUp', 'dueBy'],
    'it needs an index of deadlines, such as memoryDeadlines(store.feed) gives',
  ),
  journal: having(['load', 'append'], 'it needs the journal of a store, journal: store.journal'),
  context: having(['terms'], 'it needs a context, such as standardContext() gives'),
  feed: having(['read', 'follow'], 'it needs the feed of a store, feed: store.feed'),
  checkpoints: having(
    ['load', 'advance'],
    'it needs the checkpoints of a store, checkpoints: store.checkpoints',
  ),
  leases: having(['acquire', 'renew'], 'it needs the leases of a store, leases: store.leases'),
  signal: having(['aborted', 'addEventListener'], 'it needs the signal that ends it'),
  channel: {
    fits: (value) => typeof value === 'string' && /^[a-z0-9]+$/.test(value),
    told: () => 'channel is a name of lower-case letters and digits',
  },
  notify: aFunction('toWebhook gives'),
  since: {
    fits: (value) => typeof value === 'number' && !Number.isNaN(value),
    told: () => 'since is an instant, in milliseconds since 1970',
  },
  digestsFrom: aNumber(0),
} satisfies Readonly<Record<string, FieldRule>>;

type Part = keyof typeof rules;

/** What every channel has. */
export const ofChannel = ['channel', 'environment', 'since', 'notify'] as const;

/**
 * Throws a `TypeError` where a program in JavaScript left out something that a function cannot do without. What it gave
 * may be wider: a watch is also a runner.
 */
export const checkGiven = (by: string, parts: ReadonlyArray<Part>, given: unknown): void => {
  const fields = Object.fromEntries(parts.map((part) => [part, rules[part]]));
  checkFields({ by, what: `an object with ${parts.join(', ')}`, fields }, given);
};
