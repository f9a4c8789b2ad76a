/** What the reporter says it is: `pengaduan`, `aspirasi`, `permintaan informasi`. */
export const kinds = ['complaint', 'aspiration', 'information_request'] as const;
export type Kind = (typeof kinds)[number];

/** What the office finds it to be; a complaint is without or with supervisory content (`berkadar pengawasan`). */
export const classifications = [
  'non_supervisory',
  'supervisory',
  'aspiration',
  'information_request',
] as const;
export type Classification = (typeof classifications)[number];

/** A holding reply (`respon awal`) or one on the merits (`respon substantif`). */
export const responseKinds = ['initial', 'substantive'] as const;
export type ResponseKind = (typeof responseKinds)[number];

export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** `live`: handled here, its deadlines act. `log`: taken over from a log, nothing acts unless asked to. */
export const sources = ['live', 'log'] as const;
export type Source = (typeof sources)[number];
