/**
 * Every role: the people of SOP 112 section 2.3, the national admin of LAPOR!, and `system`, which is this library
 * itself. What each may ask for is in `rules`.
 */
export const roles = [
  'reporter',
  'national_admin',
  'coordinator',
  'public_relations',
  'liaison',
  'system',
] as const;

/**
 * Who acts: the reporter (`pelapor`), the national admin at KemenPANRB, the coordinating admin and the public relations
 * officer of the office, the liaison officer of an agency, or the system. The Indonesian names are in `roleLabels`.
 */
export type Role = (typeof roles)[number];

/** The two roles of the coordinating office in SOP 112. `rules` allows them the same. */
export const office = ['coordinator', 'public_relations'] as const satisfies ReadonlyArray<Role>;

/** The roles of the coordinating office. */
export type OfficeRole = (typeof office)[number];

/**
 * Who acts, and in which role. `id` is a code of the application's own, never a name or a number of a person. A liaison
 * officer always speaks for an agency, by the agency's id. `onBehalfOf`: for which agency the office acted, where a log
 * says so; no command from outside has it.
 */
export type Actor =
  | { readonly role: Exclude<Role, 'liaison' | OfficeRole>; readonly id: string }
  | { readonly role: OfficeRole; readonly id: string; readonly onBehalfOf?: string }
  | { readonly role: 'liaison'; readonly id: string; readonly agency: string };
