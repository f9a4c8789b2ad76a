import type { Lang } from '@pengaduan/calendar';
import type { Io } from './io/io.js';

/** 0 done, 1 refused or invalid input, 2 wrong use. */
export type Exit = 0 | 1 | 2;

/** What every command is given: the world outside, and the language to speak. */
export interface Session {
  readonly io: Io;
  readonly lang: Lang;
  /** Called once by a command that has run. */
  readonly end: (exit: Exit) => void;
}

/** Says in one sentence why a command was not done. */
export const refusing =
  ({ io }: Session) =>
  async (message: string): Promise<Exit> => {
    await io.err(`${message}\n`);
    return 1;
  };
