import { handleAll, type Desk, type HandleFailure } from '@pengaduan/core';
import { isLeft, right, type Either } from 'fp-ts/lib/Either.js';
import { commandsOf, type Life, type LogCommand } from '../log/group.js';
import { overtaken, takenIds } from './stored-commands.js';
import type { RefusedRow } from './json.js';

/** What became of the rows of one complaint. */
export interface ImportedLife {
  readonly added: number;
  readonly known: number;
  readonly refused: ReadonlyArray<RefusedRow>;
}

// All of them become one append, which has a limit of size; a life of more rows is rare.
const atOnce = 200;

const pieces = <A>(all: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / atOnce) }, (_, i) => all.slice(i * atOnce, (i + 1) * atOnce));

/** Takes the rows of one complaint through the rules, in order. */
export const importLife =
  (desk: Desk, life: Life) => async (): Promise<Either<HandleFailure, ImportedLife>> => {
    const taken = await takenIds(desk.journal, life.complaint)();
    if (isLeft(taken)) return taken;
    const refused: RefusedRow[] = [];
    const readable: LogCommand[] = [];
    for (const row of commandsOf(life)) {
      if (isLeft(row)) refused.push(row.left);
      else readable.push(row.right);
    }
    const late = overtaken(readable, taken.right);
    for (const { line, command } of late) {
      refused.push({ line, trouble: { type: 'OutOfOrder', at: command.at, last: command.at } });
    }
    let [added, known] = [0, 0];
    for (const piece of pieces(readable.filter((one) => !late.has(one)))) {
      const commands = piece.map(({ command }) => command);
      const answers = await handleAll(desk)(life.complaint, commands)();
      if (isLeft(answers)) return answers;
      for (const [index, answer] of answers.right.entries()) {
        if (isLeft(answer)) refused.push({ line: piece[index]?.line ?? 0, trouble: answer.left });
        else if (answer.right.repeated) known += 1;
        else added += 1;
      }
    }
    return right({ added, known, refused });
  };
