import { CommanderError, type Command } from 'commander';
import type { Exit } from './shell/session.js';
import type { Io } from './shell/io/io.js';
import { programFor } from './program.js';
import { langOf } from './shell/words/lang.js';
import { describeWrongUse } from './shell/words/wrong-use.js';

/** The command that the arguments name, as far as they name one: `pengaduan calendar add`. */
const named = (command: Command, args: ReadonlyArray<string>): string => {
  const [first, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const next = command.commands.find((one) => one.name() === first);
  return next === undefined ? command.name() : `${command.name()} ${named(next, rest)}`;
};

/**
 * Runs `pengaduan` with the arguments that follow the program's name, and gives the exit status: 0 done, 1 refused
 * or invalid input, 2 wrong use. Touches the world through `io` alone; throws on a bug only.
 * @example await run(['calendar', 'add', '2025-03-27', '14'], io) // 0, and '2025-04-28\n' on io.out
 */
export const run = async (args: ReadonlyArray<string>, io: Io): Promise<Exit> => {
  const lang = langOf(args);
  const help = { out: '', err: '' };
  let exit: Exit = 0;
  const end = (code: Exit): void => {
    exit = code;
  };
  const program = programFor(
    { io, lang, end },
    { out: (text) => (help.out += text), err: (text) => (help.err += text) },
  );
  try {
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await io.out(help.out);
    await io.err(help.err);
    if (error.exitCode === 0) return 0;
    if (help.err === '') await io.err(`${describeWrongUse(error, named(program, args), lang)}\n`);
    return 2;
  }
};
