// @ts-check
import { handle } from '@pengaduan/core';
import * as kit from '@pengaduan/core/testing';

/** The life of a report in 9 commands, which give 23 events. */
const nine = [
  kit.receive('2025-02-03T08:00'),
  kit.verify('2025-02-03T09:00'),
  kit.disposition('2025-02-03T09:01'),
  kit.inform('2025-02-03T09:03'),
  kit.respond('2025-02-05T09:10'),
  kit.reply('2025-02-05T10:00'),
  kit.respond('2025-02-06T09:10', 'substantive'),
  kit.close('2025-02-07T08:00'),
  kit.rate('2025-02-07T09:00'),
];

/** The same with so many commands: the reporter and the agency write to each other for longer. @param {number} count */
const longer = (count) => [
  ...nine.slice(0, 6),
  ...Array.from({ length: count - nine.length }, (_, n) =>
    n % 2 === 0 ? kit.respond('2025-02-05T10:00') : kit.reply('2025-02-05T10:00'),
  ),
  ...nine.slice(6),
];

let lives = 0;
/** A life of a report that nobody else uses. @param {number} [count] */
export const life = (count = nine.length) => {
  const complaint = String(++lives);
  return longer(count).map((command, n) => ({ ...command, complaint, id: `${complaint}/${n}` }));
};

/** Handles commands one after the other. @param {import('@pengaduan/core').Environment} environment */
export const handleIn =
  (environment) => async (/** @type {ReadonlyArray<import('@pengaduan/core').Command>} */ commands) => {
    for (const command of commands) {
      const done = await handle(environment)(command)();
      if (done._tag === 'Left') throw new Error(done.left.type);
      if (done.right._tag === 'Left') throw new Error(done.right.left.type);
    }
    return commands.length;
  };
