/** Every kind of report, in the order of LAPOR!'s form. */
export const kinds = ['complaint', 'aspiration', 'information_request'] as const;
/** What the reporter says the report is: `pengaduan`, `aspirasi` or `permintaan informasi`. */
export type Kind = (typeof kinds)[number];

/** Every class that a report can be verified as. */
export const classifications = [
  'non_supervisory',
  'supervisory',
  'aspiration',
  'information_request',
] as const;
/**
 * What the office finds the report to be (PermenPANRB 62/2018). A complaint alleges abuse that must be examined
 * (`berkadar pengawasan`: `supervisory`), or it does not (`non_supervisory`).
 */
export type Classification = (typeof classifications)[number];

/** Both kinds of response. */
export const responseKinds = ['initial', 'substantive'] as const;
/**
 * A response that only says what will be done (`respon awal`), or one that answers the report (`respon substantif`).
 */
export type ResponseKind = (typeof responseKinds)[number];

/** Every rating that a reporter can give, the worst first. */
export const ratings = [1, 2, 3, 4, 5] as const;
/** How the reporter rates the handling after the report was closed: 1 to 5, where 5 is the best. */
export type Rating = (typeof ratings)[number];

/** Both sources of a report. */
export const sources = ['live', 'log'] as const;
/**
 * Where a report comes from. `live`: it is handled here, and the system acts on its deadlines. `log`: it was imported
 * from a log of the past, and the system does not act on its deadlines unless it is asked to.
 */
export type Source = (typeof sources)[number];
