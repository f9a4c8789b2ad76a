import type { Command } from 'commander';
import { readName } from '../shell/options.js';
import type { Session } from '../shell/session.js';
import { mustBeAddress, type ChosenStore } from '../shell/store/store-option.js';
import { readModelsHelp } from './words.js';

/** What a command finds of its store that asks read models. */
export interface ReadModelsOptions extends ChosenStore {
  /** The file in which read models of a server are kept; one in the cache of the user unless given. */
  readonly readModels?: string;
}

/** Gives a command that asks read models the option that says where those of a server are kept. */
export const addReadModelsOption = (command: Command, { lang }: Session): Command =>
  command.option('--read-models <FILE>', readModelsHelp[lang], readName).hook('preAction', () => {
    const { store, readModels } = command.opts<ReadModelsOptions>();
    if (readModels !== undefined) mustBeAddress(store, '--read-models', lang);
  });
