import type { RowCommand } from '../log/row-commands.js';

/**
 * The commands that are out of order, though their time does not say so: not accepted yet, while a later row of the
 * same instant is. The rules would judge them by what came after, so that a row refused by one import could be
 * accepted by the next.
 */
export const outOfOrderCommands = (
  commands: ReadonlyArray<RowCommand>,
  isAccepted: (id: string) => boolean,
): ReadonlySet<RowCommand> => {
  const outOfOrder = new Set<RowCommand>();
  let acceptedAt: number | undefined;
  for (const row of commands.toReversed()) {
    const { id, at } = row.command;
    if (isAccepted(id)) acceptedAt = at;
    else if (at === acceptedAt) outOfOrder.add(row);
  }
  return outOfOrder;
};
