import type { Actor, Role } from '../value/actor.js';

/** An actor who is the reporter, as the commands of this package have it. */
export const reporter: Actor = { role: 'reporter', id: 'r-17' };
/** An actor who is the national admin. */
export const nationalAdmin: Actor = { role: 'national_admin', id: 'n-1' };
/** An actor who is the coordinating admin of the office. */
export const coordinator: Actor = { role: 'coordinator', id: 'o-1' };
/** An actor who is the public relations officer of the office. */
export const publicRelations: Actor = { role: 'public_relations', id: 'o-2' };
/** The system, as the runner acts. */
export const system: Actor = { role: 'system', id: 'runner' };
/**
 * An actor who is the liaison officer of an agency.
 * @example
 * import { liaison } from '@pengaduan/core/testing';
 * console.log(liaison('dlh')); // { role: 'liaison', id: 'l-9', agency: 'dlh' }
 */
export const liaison = (agency: string): Actor => ({ role: 'liaison', id: 'l-9', agency });

/**
 * The actor of a role. Only a liaison officer has the agency.
 * @example
 * import { actorIn } from '@pengaduan/core/testing';
 * console.log(actorIn('coordinator', 'dlh')); // { role: 'coordinator', id: 'o-1' }
 */
export const actorIn = (role: Role, agency: string): Actor => {
  switch (role) {
    case 'reporter':
      return reporter;
    case 'national_admin':
      return nationalAdmin;
    case 'coordinator':
      return coordinator;
    case 'public_relations':
      return publicRelations;
    case 'system':
      return system;
    case 'liaison':
      return liaison(agency);
  }
};
