import type { Lang } from '@pengaduan/calendar';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { isLeft } from 'fp-ts/lib/Either.js';
import { decodeText } from '../io/decode-text.js';
import { smallFile } from '../io/sizes.js';
import { readName } from '../options.js';
import type { Session } from '../session.js';
import { describeUnreadable } from '../words/file.js';
import { optionHelp } from '../words/help.js';
import type { Localized } from '../words/lang.js';
import {
  describeAddress,
  describeNoServer,
  storeFileHoldsNoName,
  storeIsMissing,
} from '../words/store-name.js';
import { wrongUse } from '../wrong-use.js';
import { addressOf, isAddress } from './address.js';

/** The variable of the environment that says where the store is: an address with a password is no part of a command line. */
const variable = 'PENGADUAN_STORE';

/** What the name of a store must be, where it cannot be one; undefined where it may. */
const problemOf = (name: string): Localized | undefined => {
  const address = isAddress(name) ? addressOf(name) : undefined;
  return address !== undefined && isLeft(address) ? describeAddress[address.left] : undefined;
};

/** The name on the first line of a file. */
const nameIn = async (file: string, { io, lang }: Session): Promise<string> => {
  const bytes = await io.readFile(file, smallFile);
  if (isLeft(bytes)) throw wrongUse(`${file}: ${describeUnreadable(bytes.left, lang)}`);
  const name = decodeText(bytes.right).trim();
  if (name === '' || /[\r\n]/.test(name)) throw wrongUse(`${file}: ${storeFileHoldsNoName[lang]}`);
  return name;
};

interface StoreOptions {
  readonly store?: string;
  readonly storeFile?: string;
  readonly prefix?: string;
}

/** What a command finds of its store. */
export interface ChosenStore {
  readonly store: string;
  /** What stands before the names of its streams on a server. */
  readonly prefix?: string;
}

// A `-` would make them streams of another category.
const readPrefix = (text: string): string => {
  if (!/^\w{1,100}$/.test(text)) throw new InvalidArgumentError('');
  return text;
};

const nameOf = async ({ store, storeFile }: StoreOptions, session: Session): Promise<string> => {
  const { io, lang } = session;
  if (store !== undefined) return store;
  const name = storeFile === undefined ? io.env(variable)?.trim() : await nameIn(storeFile, session);
  if (name === undefined || name === '') throw wrongUse(storeIsMissing[lang]);
  const problem = problemOf(name);
  if (problem !== undefined) throw wrongUse(`${storeFile ?? variable}: ${problem[lang]}.`);
  return name;
};

/** Refuses an option that only a server has where the store is none. */
export const mustBeAddress = (store: string, option: string, lang: Lang): void => {
  if (!isAddress(store)) throw wrongUse(describeNoServer(option)[lang]);
};

/**
 * Gives a command the options that say where its store is, the first of which is given: `--store`, `--store-file`, or
 * else the variable PENGADUAN_STORE. Whichever it was, the command finds it as `store`, and an address is checked first.
 * `--prefix` goes with an address only.
 */
export const addStoreOptions = (command: Command, session: Session): Command => {
  const { lang } = session;
  const readStore = (text: string): string => {
    const problem = problemOf(readName(text));
    if (problem !== undefined) throw new InvalidArgumentError(problem[lang]);
    return text;
  };
  return command
    .option('--store <STORE>', optionHelp.store[lang], readStore)
    .addOption(
      new Option('--store-file <FILE>', optionHelp.storeFile[lang]).argParser(readName).conflicts('store'),
    )
    .option('--prefix <PREFIX>', optionHelp.prefix[lang], readPrefix)
    .hook('preAction', async (_, acting) => {
      // What only looks at a file needs no store.
      if (acting.opts<{ readonly suggest?: true }>().suggest === true) return;
      const options = command.opts<StoreOptions>();
      const store = await nameOf(options, session);
      if (options.prefix !== undefined) mustBeAddress(store, '--prefix', lang);
      command.setOptionValue('store', store);
    });
};
