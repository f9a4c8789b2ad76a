import { at } from '@pengaduan/core/testing';
import { describe, expect, it } from 'vitest';
import { applyCommands } from '../apply-commands.js';
import { temporaryStores } from '../temporary-store.js';
import { watchProcesses } from './watch-process.js';

const newStore = temporaryStores();

/** A process in which something breaks that nobody waits for, once it gets a signal. */
const breakingBy = (statement: string) =>
  watchProcesses({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`process.on('SIGUSR2', () => { ${statement} })`)}`,
  });

describe('a watch in which something unexpected happens', () => {
  it.each([
    ['an exception', breakingBy("throw new TypeError('rahasia')")],
    ['a promise that rejects', breakingBy("Promise.reject(new TypeError('rahasia'))")],
  ])(
    '%s: says so in one sentence and ends with 1',
    async (_, watch) => {
      const file = newStore();
      await applyCommands(file, ...at.Received);
      const { child, printed, ended, until } = watch(file);
      await until(() => printed.err.includes('Watching'));
      child.kill('SIGUSR2');
      expect(await ended).toEqual({ code: 1, signal: null });
      expect(printed.err).toBe(
        'Watching the deadlines; Ctrl+C ends it.\nSomething went wrong that should not have (TypeError); try again, and tell the developers the command if it recurs.\n',
      );
    },
    20_000,
  );
});
