import type { Store } from '@pengaduan/journal';
import type { Projections } from '@pengaduan/journal-sqlite';
import { isLeft } from 'fp-ts/lib/Either.js';
import { refuse, type Exit, type Session } from '../shell/session.js';
import { isAddress } from '../shell/store/address.js';
import type { StoreToOpen } from '../shell/store/open-store.js';
import { withStore, type OpenedStore } from '../shell/store/with-store.js';
import { openServerReadModels } from './open-read-models.js';
import type { ReadModelsOptions } from './option.js';

/**
 * Runs a command that asks read models on an open store: a file keeps its own, those of a server are kept in a file beside
 * it, and those of `memory:` are forgotten with it.
 */
export const withReadModels = (
  session: Session,
  options: ReadModelsOptions & Pick<StoreToOpen, 'isLasting'>,
  run: (opened: OpenedStore) => Promise<Exit>,
): Promise<Exit> => {
  const { store: name, prefix, isLasting } = options;
  const toOpen = { name, prefix, opening: 'existing', ...(isLasting && { isLasting }) } as const;
  return withStore(session, toOpen, async (opened) => {
    if (!isAddress(name)) return run(opened);
    const models = await openServerReadModels(session, options, opened.store.feed);
    if (isLeft(models)) return refuse(session, models.left);
    if (models.right === undefined) return run(opened);
    const { projection, stored, close } = models.right;
    const store: Store & Projections = { ...opened.store, projection, stored };
    try {
      return await run({ ...opened, store });
    } finally {
      await close();
    }
  });
};
