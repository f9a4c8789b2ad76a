import type { Actor } from 'pengaduan';

/** Who is signed in. Nobody who is signed in is the system: its acts are the runner's. */
export type User = Exclude<Actor, { readonly role: 'system' }> & {
  readonly role: Exclude<Actor['role'], 'system'>;
};

// A stub. An agency asks its own directory or an OpenID provider who a token belongs to; what it gives is an id and a
// role, never a name. Whose report is whose is known there as well: the journal holds no personal data.
const users: ReadonlyMap<string, User> = new Map([
  ['warga', { role: 'reporter', id: 'r-17' }],
  ['admin-nasional', { role: 'national_admin', id: 'n-1' }],
  ['koordinator', { role: 'coordinator', id: 'o-1' }],
  ['humas', { role: 'public_relations', id: 'h-1' }],
  ['penghubung-pupr', { role: 'liaison', id: 'l-4', agency: 'dinas-pupr' }],
]);

/** The user of `Authorization: Bearer TOKEN`. */
export const userOf = (authorization: string | undefined): User | undefined => {
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
  return users.get(token);
};
