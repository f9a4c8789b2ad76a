import type { Lang } from '@pengaduan/calendar';
import type { Io } from './io/io.js';

/** The exit status: 0 done, 1 refused or invalid input, 2 wrong use. */
export type Exit = 0 | 1 | 2;

/** What every command is given: its input and output, and the language to speak. */
export interface Session {
  readonly io: Io;
  readonly lang: Lang;
  /** Called once by a command that has run. */
  readonly end: (exit: Exit) => void;
}

/** Prints the answer of a command that is done. */
export const print = async ({ io }: Session, answer: string): Promise<Exit> => {
  await io.out(`${answer}\n`);
  return 0;
};

/** Says in one sentence, on standard error, why a command was not done. */
export const refuse = async ({ io }: Session, message: string): Promise<Exit> => {
  await io.err(`${message}\n`);
  return 1;
};

/** Says in one sentence, on standard error, why a command was used wrongly. */
export const refuseUse = async ({ io }: Session, message: string): Promise<Exit> => {
  await io.err(`${message}\n`);
  return 2;
};
