import { CommanderError } from 'commander';

/**
 * Thrown where a command line cannot be used for a reason that commander does not know; `run` says it, and which help
 * page to read, and exits with 2.
 */
export const wrongUse = (sentence: string): CommanderError =>
  new CommanderError(2, 'pengaduan.wrongUse', sentence);

/** An option that the command cannot do without, though commander thinks so only sometimes. */
export const missingOption = (flags: string): CommanderError =>
  new CommanderError(
    2,
    'commander.missingMandatoryOptionValue',
    `error: required option '${flags}' not specified`,
  );
