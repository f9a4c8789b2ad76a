import type { Command } from '../../complaint/command.js';
import type { Actor } from '../../value/actor.js';
import { wib } from '../wib.js';

type Common = 'id' | 'complaint' | 'at' | 'by';
type BodyOf<C extends Command> = C extends Command ? Omit<C, Common> : never;
/** What a command says besides who, when and of which complaint. */
export type Body = BodyOf<Command>;

/** The agency that the commands of this package are about unless they are given another. */
export const agency = 'dinas-pupr';
/** The reason that commands with a reason give. */
export const reason = 'lokasi kurang jelas';

// The id says what the command says: equal commands are one command, and failures can be read.
const idOf = (at: string, by: Actor, body: Body): string =>
  [at, by.role, ...Object.values(body).map(String)].join('/').replaceAll(' ', '-').slice(0, 200);

/**
 * A command about complaint `1`, at a local time in WIB (`YYYY-MM-DDTHH:MM`). The same arguments give the same id.
 * @example
 * import { command, coordinator } from '@pengaduan/core/testing';
 * const close = command('2025-02-06T08:00', coordinator, { command: 'CloseComplaint' });
 * console.log(close.id); // 2025-02-06T08:00/coordinator/CloseComplaint
 */
export const command = <B extends Body>(at: string, by: Actor, body: B) => ({
  id: idOf(at, by, body),
  complaint: '1',
  at: wib(at),
  by,
  ...body,
});

/**
 * The same command given by somebody else, under another id.
 * @example
 * import { as, at, given, reporter, verify } from '@pengaduan/core/testing';
 * const forged = as(reporter, verify('2025-02-04T08:00'));
 * given(...at.Received).when(forged).rejects({ type: 'NotPermitted', role: 'reporter' });
 * console.log(forged.by.id); // r-17
 */
export const as = (by: Actor, given: Command): Command => ({ ...given, id: `${given.id}/${by.role}`, by });
