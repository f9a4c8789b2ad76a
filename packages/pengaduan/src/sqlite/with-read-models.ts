import { checkFields, checkOptions, fieldRules, type Store, type Takes } from '@pengaduan/journal';
import {
  openReadModels,
  type Projections,
  type ReadModelsFailure,
  type ReadModelsOptions,
} from '@pengaduan/journal-sqlite';
import { pipe } from 'fp-ts/lib/function.js';
import { map, type TaskEither } from 'fp-ts/lib/TaskEither.js';

const { aText, having } = fieldRules;

const takesStore = {
  by: 'withReadModels',
  what: "an open store and an object, { file: 'read-models.db', journal: 'db.example' }",
  fields: {
    feed: having(['read', 'follow'], 'it needs an open store, such as openEventStoreDb gives'),
  },
};

const takes: Takes<Omit<ReadModelsOptions, 'feed'>> = {
  by: 'withReadModels',
  what: takesStore.what,
  fields: { file: aText('"read-models.db"'), journal: aText('"db.example"') },
};

/**
 * A store that is elsewhere, on a server say, with its read models in a file of this machine: metrics and deadlines go on
 * from there after a restart and need no more memory than an answer. `journal` is what the journal is called, its server
 * and prefix without a password. Closing it closes both. Errors as `openReadModels`.
 * @example
 * import { memoryStore, openPengaduan, outcome } from 'pengaduan';
 * import { withReadModels } from 'pengaduan/sqlite';
 * const elsewhere = memoryStore({ now: Date.now }); // in practice that of openEventStoreDb
 * const store = await outcome(withReadModels(elsewhere, { file: 'read-models.db', journal: 'db.example' }));
 * if (!store.ok) throw new Error(store.failure.type);
 * const opened = await openPengaduan({ store: store.value });
 * if (opened.ok) console.log(await opened.value.list()); // { ok: true, value: { complaints: [], next: null } }
 * await store.value.close();
 */
export const withReadModels = (
  store: Store,
  options: Omit<ReadModelsOptions, 'feed'>,
): TaskEither<ReadModelsFailure, Store & Projections> => {
  checkFields(takesStore, store);
  checkOptions(takes, options);
  return pipe(
    openReadModels({ ...options, feed: store.feed }),
    map((models) => ({
      ...store,
      ...models,
      close: async () => {
        await models.close();
        await store.close();
      },
    })),
  );
};
