export const roles = [
  'reporter',
  'national_admin',
  'coordinator',
  'public_relations',
  'liaison',
  'system',
] as const;

/** Who acts, by the names of SOP 112 2.3 and LAPOR! (`pelapor`, `admin nasional`, `admin koordinator`, ...). */
export type Role = (typeof roles)[number];

/** The roles that SOP 112 gives the coordinating office. */
export const office = ['coordinator', 'public_relations'] as const satisfies ReadonlyArray<Role>;

/** The roles of the coordinating office. */
export type OfficeRole = (typeof office)[number];

/**
 * An opaque id and the role it acts in. A liaison always speaks for an agency. `onBehalfOf`: for which agency the office
 * acted, where a log says so; no command from outside has it.
 */
export type Actor =
  | { readonly role: Exclude<Role, 'liaison' | OfficeRole>; readonly id: string }
  | { readonly role: OfficeRole; readonly id: string; readonly onBehalfOf?: string }
  | { readonly role: 'liaison'; readonly id: string; readonly agency: string };
