import type { Lang } from '@pengaduan/calendar';
import { describeHandleFailure } from '@pengaduan/core';
import type { Store } from '@pengaduan/journal';
import type { Projections } from '@pengaduan/journal-sqlite';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { openServerReadModels } from '../read-models/open-read-models.js';
import type { ReadModelsOptions } from '../read-models/option.js';
import { print, refuse, type Exit, type Session } from '../shell/session.js';
import { isAddress } from '../shell/store/address.js';
import { keepsReadModels } from '../shell/store/keeps-read-models.js';
import { openStore } from '../shell/store/open-store.js';
import type { Checked, Compared, Found, JournalRead } from './checked.js';
import { compareReadModels } from './read-models.js';
import { readJournal } from './read-journal.js';
import { checkPage, describeDiffering, describeNotCompared } from './words.js';

export interface CheckOptions extends ReadModelsOptions {
  readonly json?: true;
}

type AllCompared = Awaited<ReturnType<typeof compareReadModels>>;

const checkedOf = (read: JournalRead, compared: AllCompared, lang: Lang): Checked => {
  const readModels: Array<Compared> = [];
  const damaged: Array<Found> = [...read.damaged];
  for (const [name, one] of compared) {
    if (isLeft(one)) {
      const why = one.left.type === 'Corrupt' ? one.left.detail : describeHandleFailure(one.left, lang);
      damaged.push({ message: describeNotCompared(name, why, lang) });
      continue;
    }
    readModels.push(one.right);
    const { differing } = one.right;
    if (differing.length > 0) damaged.push({ message: describeDiffering(name, differing.length, lang) });
  }
  return { ...read, damaged, readModels };
};

/** Where the read models of a store are kept, as far as they are there: none is made. */
const keptReadModels = async (
  session: Session,
  options: CheckOptions,
  store: Store,
): Promise<Either<string, (Projections & { readonly close?: () => Promise<void> }) | undefined>> => {
  if (isAddress(options.store)) return openServerReadModels(session, options, store.feed, 'existing');
  if (!keepsReadModels(store)) return right(undefined);
  const { projection, stored } = store;
  return right({ projection, stored });
};

const checkStore = async (session: Session, options: CheckOptions, store: Store): Promise<Exit> => {
  const { lang } = session;
  const kept = await keptReadModels(session, options, store);
  if (isLeft(kept)) return refuse(session, kept.left);
  try {
    const read = await readJournal(session, store, keepsReadModels(store));
    if (isLeft(read)) return await refuse(session, read.left);
    const compared = kept.right === undefined ? [] : await compareReadModels(kept.right, store.feed);
    const checked = checkedOf(read.right, compared, lang);
    await print(session, options.json ? JSON.stringify(checked) : checkPage(checked, lang));
    return checked.damaged.length === 0 ? 0 : 1;
  } finally {
    await kept.right?.close?.();
  }
};

/** Reads all of a journal, compares the read models that are stored with it, and says what is damaged. Nothing is written. */
export const check = async (session: Session, options: CheckOptions): Promise<Exit> => {
  const { store: name, prefix } = options;
  const opened = await openStore({ name, prefix, opening: 'existing' }, session);
  if (isLeft(opened)) return refuse(session, opened.left.message);
  try {
    return await checkStore(session, options, opened.right);
  } finally {
    await opened.right.close();
  }
};
