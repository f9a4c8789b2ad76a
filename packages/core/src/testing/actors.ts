import type { Actor, Role } from '../value/actor.js';

/** One actor of each role, by opaque ids; a liaison needs its agency. */
export const reporter: Actor = { role: 'reporter', id: 'r-17' };
export const nationalAdmin: Actor = { role: 'national_admin', id: 'n-1' };
export const coordinator: Actor = { role: 'coordinator', id: 'o-1' };
export const publicRelations: Actor = { role: 'public_relations', id: 'o-2' };
export const system: Actor = { role: 'system', id: 'runner' };
export const liaison = (agency: string): Actor => ({ role: 'liaison', id: 'l-9', agency });

/** The actor of a role; `agency` matters to a liaison only. */
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
