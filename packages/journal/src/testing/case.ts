import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Store } from '../ports.js';

/** Opens the store under test. Several may be open on one place, and it need not be empty. */
export type OpenStore = (options: { readonly maxAppendBytes?: number }) => Promise<Store>;

/** A promise that a store must keep. `run` opens a store, closes it in the end, and rejects where it is broken. */
export interface ContractCase {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export type Cases = (open: OpenStore) => ReadonlyArray<ContractCase>;

/** What a case does with an open store and a stream name that nobody else uses. */
export type Story = (store: Store, stream: string) => Promise<void>;

/** Not a measure of speed: a store that waits for ever must fail rather than hang the run. */
const patience = 45_000;

const settled = async (work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new assert.AssertionError({ message: 'the store never answered' })),
      patience,
    );
  });
  await Promise.race([work, hung]).finally(() => clearTimeout(timer));
};

export const freshStream = (): string => `complaint-${randomUUID()}`;

export const cases =
  (stories: Readonly<Record<string, Story>>, options: Parameters<OpenStore>[0] = {}): Cases =>
  (open) =>
    Object.entries(stories).map(([name, story]) => ({
      name,
      run: async () => {
        const store = await open(options);
        try {
          await settled(story(store, freshStream()));
        } finally {
          await store.close();
        }
      },
    }));

export const together =
  (...groups: ReadonlyArray<Cases>): Cases =>
  (open) =>
    groups.flatMap((group) => group(open));
