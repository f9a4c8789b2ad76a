import { CommanderError, type Command } from 'commander';
import { programFor } from './program.js';
import type { Io } from './shell/io/io.js';
import type { Exit } from './shell/session.js';
import { langOf } from './shell/words/lang.js';
import { describeWrongUse } from './shell/words/wrong-use.js';

/** The full name of the command that the arguments name, as far as they name one: `pengaduan calendar add`. */
const commandName = (command: Command, args: ReadonlyArray<string>): string => {
  const [first, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const subcommand = command.commands.find((one) => one.name() === first);
  return subcommand === undefined ? command.name() : `${command.name()} ${commandName(subcommand, rest)}`;
};

/**
 * Runs `pengaduan` with the arguments that follow the program's name, and gives the exit status: 0 done, 1 refused
 * or invalid input, 2 wrong use. Reads and writes through `io` alone; throws on a bug only.
 */
export const run = async (args: ReadonlyArray<string>, io: Io): Promise<Exit> => {
  const lang = langOf(args);
  const printed = { out: '', err: '' };
  let exit: Exit = 0;
  const end = (code: Exit): void => {
    exit = code;
  };
  const program = programFor(
    { io, lang, end },
    { out: (text) => (printed.out += text), err: (text) => (printed.err += text) },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await io.out(printed.out);
    await io.err(printed.err);
    if (error.exitCode === 0) return 0;
    if (printed.err === '') await io.err(`${describeWrongUse(error, commandName(program, args), lang)}\n`);
    return 2;
  }
};
