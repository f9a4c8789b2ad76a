import { expect } from 'vitest';
import { rooms, type Ran } from './small-disk.js';

/** What a command says where the journal, a file or its output has no room. Only a real disk says that it is full. */
export const saysSo = /disk is full|device failed|answer of the journal was lost|SQLITE_IOERR_WRITE/i;

/**
 * Runs the same command with ever more room, until it is done. Whenever it is not, it says so and exits with 1; then
 * `check` sees that nothing is lost. Gives the run that was done.
 */
export const untilDone = async (
  run: (kib: number) => Promise<Ran>,
  check: (ran: Ran) => Promise<void> | void,
): Promise<Ran> => {
  let failed = 0;
  for (const kib of rooms) {
    const ran = await run(kib);
    if (ran.status === 0) {
      expect(failed, 'there was no room at first').toBeGreaterThan(0);
      return ran;
    }
    failed += 1;
    expect(ran.status).toBe(1);
    expect(ran.stdout + ran.stderr).toMatch(saysSo);
    expect(ran.stderr).not.toMatch(/should not have|\n +at /);
    await check(ran);
  }
  throw new Error('it is never done');
};
